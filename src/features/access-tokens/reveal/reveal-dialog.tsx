import { useState, type ReactNode } from 'react'

import type { Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog'
import { Dialog, DialogFoot } from '../../../ui/dialog/dialog'
import { useLeaveGuard, useStayGuard } from '../../../ui/dialog/use-leave-guard'
import { Notice } from '../../../ui/notice'
import { AuthoriseStep } from './authorise-step'
import type { ProgramId } from '../model/programs'
import { usePage } from '../model/page-context'
import { useAuthoriseToken } from '../model/queries'
import styles from './reveal-dialog.module.css'
import { RevealStep } from './reveal-step'
import { SecretStep } from './secret-step'
import { TestStep } from './test-step'

/** How far the person has come. */
export type RevealProgress = {
  isTaken: boolean
  /** The new token as it was authorised, or undefined before. */
  authorised: Token | undefined
  /** Number of the step that is to come. */
  nextNumber: number
}

type RevealDialogProps = {
  title: string
  token: Token
  secret: string
  /** What the token is for, as far as the person said. */
  purpose: ProgramId | null
  /** A step behind the others, and whether it is still open. */
  renderLast?: (progress: RevealProgress) => ReactNode
  isLastOpen?: boolean
  onClose: () => void
}

/** The one look at a new secret, with what comes after it. Every way out passes the gate. */
export function RevealDialog(props: RevealDialogProps) {
  const { title, token, secret, purpose, renderLast, isLastOpen = false, onClose } = props
  const t = useT()
  const { session } = usePage()
  const [isTaken, setIsTaken] = useState(false)
  const [isTested, setIsTested] = useState(false)
  const [isUsed, setIsUsed] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  const authorise = useAuthoriseToken()
  const isAuthorised = authorise.isSuccess
  useLeaveGuard(!isTaken)
  // Copied or not, the person ends the look at the secret, not the meter.
  useStayGuard(true)

  const handleRequestClose = () => {
    if (isTaken) onClose()
    else setIsAsking(true)
  }
  const handleUse = () => {
    session.signInWith(secret)
    setIsUsed(true)
    setIsTaken(true)
  }

  return (
    <Dialog title={title} onRequestClose={handleRequestClose}>
      {!session.isSignedIn && <Notice tone="danger">{t('tokens.reveal.signedOut')}</Notice>}
      <ol className={styles['steps']}>
        <RevealStep number={1} title={t('tokens.reveal.take')} isDone={isTaken}>
          <SecretStep
            token={token}
            secret={secret}
            purpose={purpose}
            isTaken={isTaken}
            onTaken={() => setIsTaken(true)}
          />
        </RevealStep>
        <RevealStep number={2} title={t('tokens.reveal.authorise')} isDone={isAuthorised}>
          <AuthoriseStep
            isAuthorised={isAuthorised}
            isPending={authorise.isPending}
            isTaken={isTaken}
            error={authorise.error}
            onAuthorise={() => authorise.mutate(token)}
          />
        </RevealStep>
        <RevealStep number={3} title={t('tokens.test.title')} isDone={isTested}>
          <TestStep
            key={String(isAuthorised)}
            token={token}
            secret={secret}
            isAuthorised={isAuthorised}
            isTaken={isTaken}
            onWorks={() => setIsTested(true)}
          />
        </RevealStep>
        {token.role === 'admin' && (
          <RevealStep number={4} title={t('tokens.reveal.use')} isDone={isUsed}>
            <UseHere isUsed={isUsed} isAuthorised={isAuthorised} onUse={handleUse} />
          </RevealStep>
        )}
        {renderLast?.({
          isTaken,
          authorised: authorise.data,
          nextNumber: token.role === 'admin' ? 5 : 4,
        })}
      </ol>
      {isTaken && !isAuthorised && (
        <Notice tone="attention">{t('tokens.reveal.notAuthorised')}</Notice>
      )}
      <DialogFoot>
        <Button
          // The button of the last step, which had the focus, is gone when that step is done.
          key={String(isLastOpen)}
          autoFocus={renderLast !== undefined && !isLastOpen}
          variant={isTaken && isTested && !isLastOpen ? 'primary' : 'secondary'}
          onClick={handleRequestClose}
        >
          {t('ui.done')}
        </Button>
      </DialogFoot>
      {isAsking && (
        <ConfirmDialog
          title={t('tokens.reveal.gate.title')}
          confirmLabel={t('tokens.reveal.gate.leave')}
          cancelLabel={t('tokens.reveal.gate.stay')}
          onConfirm={onClose}
          onCancel={() => setIsAsking(false)}
        >
          <p>{t('tokens.reveal.gate.text')}</p>
        </ConfirmDialog>
      )}
    </Dialog>
  )
}

type UseHereProps = { isUsed: boolean; isAuthorised: boolean; onUse: () => void }

function UseHere({ isUsed, isAuthorised, onUse }: UseHereProps) {
  const t = useT()
  return (
    <>
      <p className={styles['quiet']} role="status">
        {isUsed ? t('tokens.reveal.used') : t('tokens.reveal.useText')}
      </p>
      {!isUsed && (
        <div className={styles['actions']}>
          <Button
            disabledReason={isAuthorised ? undefined : t('tokens.reveal.useFirst')}
            onClick={onUse}
          >
            {t('tokens.reveal.use')}
          </Button>
        </div>
      )}
    </>
  )
}
