import { useRef, useState, type ReactNode } from 'react'

import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog'
import { Dialog } from '../../../ui/dialog/dialog'
import { PauseNotice } from '../../../ui/dialog/pause-notice'
import { useLeaveGuard, useStayGuard } from '../../../ui/dialog/use-leave-guard'
import { usePageHide } from '../../../ui/dialog/use-page-hide'
import { ErrorBoundary } from '../../../ui/error-boundary'
import { Notice } from '../../../ui/notice'
import { usePage } from '../model/page-context'
import { Artefact } from './artefact/artefact'
import type { CopySecret } from './artefact/copy-secret'
import { MadeOtherwise } from './made-otherwise'
import { Proof } from './proof'
import { RevealFoot } from './reveal-foot'
import { StageText } from './stage-text'
import { StepLine, stepsOf, type Step } from './step-line'
import { UseHere } from './use-here'
import type { Reveal } from './use-reveal'

type RevealDialogProps = {
  title: string
  reveal: Reveal
  /** What follows once the token works. */
  last?: { step: Step; body: ReactNode }
  /** @param isKept false when the new token was revoked here */
  onClose: (isKept: boolean) => void
}

/** The only time a secret is shown, with what comes after it. Every way out asks first while the secret
 *  has not been taken. Whatever fails to render in here fails alone: the secret stays. */
export function RevealDialog({ title, reveal, last, onClose }: RevealDialogProps) {
  const { isTaken, authorised, isProven } = reveal
  const t = useT()
  const { isSignedIn } = usePage().session
  const [isAsking, setIsAsking] = useState(false)
  const [isUnfolded, setIsUnfolded] = useState(false)
  const copyRef = useRef<CopySecret>(null)
  useLeaveGuard(!isTaken)
  // Even a secret that was taken stays on screen until the person closes the dialog, whatever happens
  // to the session meanwhile.
  useStayGuard(true)
  // Taken once, it does not come back with the page.
  usePageHide(() => {
    if (isTaken) onClose(true)
  })

  const handleRequestClose = () => {
    if (isTaken) onClose(true)
    else setIsAsking(true)
  }
  return (
    <Dialog title={title} onRequestClose={handleRequestClose}>
      <StepLine steps={[...stepsOf(reveal), ...(last ? [last.step] : [])]} />
      {!isSignedIn && <Notice tone="danger">{t('tokens.reveal.signedOut')}</Notice>}
      <ErrorBoundary renderFallback={cannotShow}>
        <MadeOtherwise reveal={reveal} onRevoked={() => onClose(false)} />
      </ErrorBoundary>
      <ErrorBoundary renderFallback={cannotShow}>
        {isProven ? (
          <Proof reveal={reveal}>
            {isTaken && (
              <Button
                variant="quiet"
                size="small"
                aria-expanded={isUnfolded}
                onClick={() => setIsUnfolded(!isUnfolded)}
              >
                {t(isUnfolded ? 'tokens.reveal.hide' : 'tokens.reveal.showAgain')}
              </Button>
            )}
          </Proof>
        ) : (
          <StageText reveal={reveal} />
        )}
      </ErrorBoundary>
      <PauseNotice isPending={reveal.isAuthorising || reveal.test.isPending} />
      {authorised && reveal.created.token.role === 'admin' && <UseHere reveal={reveal} />}
      {authorised && isTaken && last && (
        <ErrorBoundary renderFallback={cannotShow}>{last.body}</ErrorBoundary>
      )}
      <Artefact ref={copyRef} reveal={reveal} isFolded={isProven && isTaken && !isUnfolded} />
      <RevealFoot
        reveal={reveal}
        onCopy={async () => (await copyRef.current?.()) ?? false}
        onClose={handleRequestClose}
      />
      {isAsking && (
        <ConfirmDialog
          title={t('tokens.reveal.gate.title')}
          variant="secondary"
          confirmLabel={t('tokens.reveal.gate.leave')}
          cancelLabel={t('tokens.reveal.gate.stay')}
          onConfirm={() => onClose(true)}
          onCancel={() => setIsAsking(false)}
        >
          <p>{t('tokens.reveal.gate.text')}</p>
        </ConfirmDialog>
      )}
    </Dialog>
  )
}

const cannotShow = (retry: () => void) => <PartFailed onRetry={retry} />

/** In the place of a part that failed to render. */
function PartFailed({ onRetry }: { onRetry: () => void }) {
  const t = useT()
  return (
    <Notice
      tone="danger"
      role="alert"
      actions={
        <Button size="small" onClick={onRetry}>
          {t('ui.retry')}
        </Button>
      }
    >
      {t('error.unknown')}
    </Notice>
  )
}
