import { useT } from '../../../../i18n/i18n'
import { ConfirmDialog } from '../../../../ui/dialog/confirm-dialog'

/** What leaving ADD or Replace would mean.
 *  - `pending`: the meter is being asked   - `unknown`: its answer was lost
 *  - `entries`: nothing was sent, but something was entered */
export type LeaveReason = 'pending' | 'unknown' | 'entries'

type LeaveQuestionProps = {
  reason: LeaveReason
  /** Of the token that the meter was asked for. */
  name: string
  onLeave: () => void
  onStay: () => void
}

/** Asked before ADD or Replace is left. */
export function LeaveQuestion({ reason, name, onLeave, onStay }: LeaveQuestionProps) {
  const t = useT()
  return (
    <ConfirmDialog
      title={t(`tokens.add.leave.${reason}.title`)}
      confirmLabel={t(`tokens.add.leave.${reason}.confirm`)}
      cancelLabel={t(`tokens.add.leave.${reason}.cancel`)}
      onConfirm={onLeave}
      onCancel={onStay}
    >
      <p>{t(`tokens.add.leave.${reason}.text`, { name })}</p>
    </ConfirmDialog>
  )
}
