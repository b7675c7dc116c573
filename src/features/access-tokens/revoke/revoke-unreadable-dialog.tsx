import { errorText } from '../../../i18n/error-text'
import { useT } from '../../../i18n/i18n'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog'
import { showToast } from '../../../ui/toast-store'
import { usePage } from '../model/page-context'
import { useRevokeToken } from '../model/mutations'

type RevokeUnreadableDialogProps = {
  id: string
  onClose: () => void
}

/** Revokes what stands in the meter's list under this id, though nothing else is known of it. */
export function RevokeUnreadableDialog({ id, onClose }: RevokeUnreadableDialogProps) {
  const t = useT()
  const { pausedReason } = usePage().meter
  const revoke = useRevokeToken()
  const handleConfirm = () => {
    if (revoke.isPending) return
    revoke.mutate(
      { id },
      {
        onSuccess: (outcome) => {
          onClose()
          showToast(
            outcome === 'revoked'
              ? { tone: 'done', text: t('tokens.revoke.done', { name: id }) }
              : { tone: 'info', text: t('tokens.revoke.gone', { name: id }) },
          )
        },
      },
    )
  }
  return (
    <ConfirmDialog
      title={t('tokens.revoke.title', { name: id })}
      confirmLabel={t('tokens.revoke')}
      isPending={revoke.isPending}
      disabledReason={pausedReason}
      error={revoke.isError ? errorText(revoke.error) : undefined}
      onConfirm={handleConfirm}
      onCancel={onClose}
    >
      <p>{t('tokens.revoke.unreadable')}</p>
    </ConfirmDialog>
  )
}
