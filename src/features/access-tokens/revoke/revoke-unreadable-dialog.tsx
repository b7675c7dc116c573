import { useT } from '../../../i18n/i18n'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog'
import { usePage } from '../model/page-context'
import { useRevokeAndTell } from './use-revoke-and-tell'

type RevokeUnreadableDialogProps = {
  id: string
  onClose: () => void
}

/** Revokes what stands in the meter's list under this id, though nothing else is known of it. */
export function RevokeUnreadableDialog({ id, onClose }: RevokeUnreadableDialogProps) {
  const t = useT()
  const { pausedReason } = usePage().meter
  const revoke = useRevokeAndTell({ id, name: id, onRevoked: () => false, onClose })
  return (
    <ConfirmDialog
      title={t('tokens.revoke.title', { name: id })}
      confirmLabel={t('tokens.revoke')}
      isPending={revoke.isPending}
      disabledReason={pausedReason}
      error={revoke.problem}
      onConfirm={revoke.confirm}
      onCancel={onClose}
    >
      <p>{t('tokens.revoke.unreadable')}</p>
    </ConfirmDialog>
  )
}
