import { useRef, useState } from 'react'

import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog'
import { Dialog, DialogFoot } from '../../../ui/dialog/dialog'
import { useLeaveGuard, useStayGuard } from '../../../ui/dialog/use-leave-guard'
import { usePageHide } from '../../../ui/dialog/use-page-hide'
import { Notice } from '../../../ui/notice'
import { usePage } from '../model/page-context'
import { StepList } from './step-list'
import { useFocusNextStep } from './use-focus-next-step'
import type { Reveal } from './use-reveal'

type RevealDialogProps = {
  title: string
  reveal: Reveal
  onClose: () => void
}

/** The only time a secret is shown, with what comes after it. Every way out asks first while the secret
 *  has not been taken. */
export function RevealDialog({ title, reveal, onClose }: RevealDialogProps) {
  const { steps, isTaken, authorised } = reveal
  const t = useT()
  const { isSignedIn } = usePage().session
  const [isAsking, setIsAsking] = useState(false)
  const listRef = useRef<HTMLOListElement>(null)
  const doneRef = useRef<HTMLButtonElement>(null)
  useFocusNextStep(steps, listRef, doneRef)
  useLeaveGuard(!isTaken)
  // Even a secret that was taken stays on screen until the person closes the dialog, whatever happens
  // to the session meanwhile.
  useStayGuard(true)
  // Taken once, it does not come back with the page.
  usePageHide(() => {
    if (isTaken) onClose()
  })
  const isComplete = steps.every(({ isDone, isOptional = false }) => isDone || isOptional)

  const handleRequestClose = () => {
    if (isTaken) onClose()
    else setIsAsking(true)
  }

  return (
    <Dialog title={title} onRequestClose={handleRequestClose}>
      {!isSignedIn && <Notice tone="danger">{t('tokens.reveal.signedOut')}</Notice>}
      <StepList ref={listRef} steps={steps} />
      {isTaken && authorised === undefined && (
        <Notice tone="attention">{t('tokens.reveal.notAuthorised')}</Notice>
      )}
      <DialogFoot>
        <Button
          ref={doneRef}
          variant={isComplete ? 'primary' : 'secondary'}
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
