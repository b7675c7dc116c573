import type { ReactNode } from 'react'

import { useT } from '../../i18n/i18n'
import { Button } from '../button'
import { Dialog, DialogFoot } from './dialog'
import { PauseNotice } from './pause-notice'
import { Notice } from '../notice'

type ConfirmDialogProps = {
  title: string
  /** What confirming leads to. */
  children: ReactNode
  confirmLabel: string
  cancelLabel?: string
  /** `primary` where confirming takes nothing away, `secondary` where staying is the better choice. */
  variant?: 'danger' | 'primary' | 'secondary'
  isPending?: boolean
  /** Why it cannot be confirmed now. */
  disabledReason?: string | undefined
  /** Why the action failed; the dialog stays open for another try. */
  error?: ReactNode
  onConfirm: () => void
  onCancel: () => void
}

/** Asks before an action that cannot be undone, or that takes its time. The first focus is on Cancel,
 *  and a click outside does nothing. */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  cancelLabel,
  variant = 'danger',
  isPending = false,
  disabledReason,
  error,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  const t = useT()
  return (
    <Dialog title={title} size="small" role="alertdialog" onRequestClose={onCancel}>
      {children}
      {error !== undefined && (
        <Notice tone="danger" role="alert">
          {error}
        </Notice>
      )}
      <DialogFoot>
        <PauseNotice isPending={isPending} />
        <Button
          variant={variant === 'secondary' ? 'primary' : 'secondary'}
          onClick={onCancel}
          data-autofocus
        >
          {cancelLabel ?? t('ui.cancel')}
        </Button>
        <Button
          variant={variant}
          isPending={isPending}
          disabledReason={disabledReason}
          onClick={onConfirm}
        >
          {confirmLabel}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
