import { useState, type ReactNode } from 'react'

import type { Token } from '../../api/schemas/access-token'
import { errorText } from '../../i18n/error-text'
import { useT } from '../../i18n/i18n'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { Dialog, DialogFoot } from '../../ui/dialog'
import { Icon } from '../../ui/icon'
import { useLeaveGuard } from '../../ui/leave-guard'
import { Notice } from '../../ui/notice'
import type { PageSession } from './page-context'
import { useAuthoriseToken } from './queries'
import styles from './reveal-dialog.module.css'
import { SecretStep } from './secret-step'

type RevealDialogProps = {
  token: Token
  secret: string
  session: PageSession
  /** Why nothing may be changed now, or undefined. */
  pausedReason: string | undefined
  onClose: () => void
}

/** The one look at a new secret, with what comes after it. Every way out passes the gate. */
export function RevealDialog({ token, secret, session, pausedReason, onClose }: RevealDialogProps) {
  const t = useT()
  const [isTaken, setIsTaken] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  const [isUsed, setIsUsed] = useState(false)
  const authorise = useAuthoriseToken()
  const isAuthorised = authorise.isSuccess
  useLeaveGuard(!isTaken)

  const handleRequestClose = () => {
    if (isTaken) onClose()
    else setIsAsking(true)
  }
  const handleUse = () => {
    session.onUseToken(secret)
    setIsUsed(true)
    setIsTaken(true)
  }

  return (
    <Dialog
      title={t('tokens.reveal.title', { name: token.name })}
      onRequestClose={handleRequestClose}
    >
      {!session.isSignedIn && <Notice tone="danger">{t('tokens.reveal.signedOut')}</Notice>}
      <ol className={styles['steps']}>
        <Step number={1} title={t('tokens.reveal.take')} isDone={isTaken}>
          <SecretStep name={token.name} secret={secret} onTaken={() => setIsTaken(true)} />
        </Step>
        <Step number={2} title={t('tokens.reveal.authorise')} isDone={isAuthorised}>
          <p className={styles['quiet']} role="status">
            {isAuthorised ? t('tokens.reveal.authorised') : t('tokens.reveal.inert')}
          </p>
          {authorise.isError && (
            <Notice tone="danger" role="alert">
              {t('tokens.reveal.authoriseFailed', { reason: errorText(authorise.error) })}
            </Notice>
          )}
          {!isAuthorised && (
            <div className={styles['actions']}>
              <Button
                variant={isTaken ? 'primary' : 'secondary'}
                isPending={authorise.isPending}
                disabledReason={pausedReason}
                onClick={() => authorise.mutate(token)}
              >
                {t('tokens.reveal.authoriseNow')}
              </Button>
            </div>
          )}
        </Step>
        {token.role === 'admin' && (
          <Step number={3} title={t('tokens.reveal.use')} isDone={isUsed}>
            <p className={styles['quiet']} role="status">
              {isUsed ? t('tokens.reveal.used') : t('tokens.reveal.useText')}
            </p>
            {!isUsed && (
              <div className={styles['actions']}>
                <Button
                  disabledReason={isAuthorised ? undefined : t('tokens.reveal.useFirst')}
                  onClick={handleUse}
                >
                  {t('tokens.reveal.use')}
                </Button>
              </div>
            )}
          </Step>
        )}
      </ol>
      {isTaken && !isAuthorised && (
        <Notice tone="attention">{t('tokens.reveal.notAuthorised')}</Notice>
      )}
      <DialogFoot>
        <Button
          variant={isTaken && isAuthorised ? 'primary' : 'secondary'}
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

type StepProps = { number: number; title: string; isDone: boolean; children: ReactNode }

function Step({ number, title, isDone, children }: StepProps) {
  return (
    <li className={classNames(styles['step'], isDone && styles['done'])}>
      <span className={styles['number']} aria-hidden="true">
        {isDone ? <Icon name="check" /> : number}
      </span>
      <h3>{title}</h3>
      <div className={styles['content']}>{children}</div>
    </li>
  )
}
