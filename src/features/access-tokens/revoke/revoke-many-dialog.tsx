import type { Token } from '../../../api/token'
import { errorText } from '../../../i18n/error-text'
import { useT } from '../../../i18n/i18n'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog'
import { Notice } from '../../../ui/notice'
import { showToast } from '../../../ui/toast-store'
import { useNow } from '../../../ui/use-now'
import { usePage } from '../model/page-context'
import { OutcomeList, type Outcome } from '../parts/outcome-list'
import { isInUse } from './recent-use'
import { hasFailed, useRevokeMany } from './use-revoke-many'

type RevokeManyDialogProps = {
  tokens: readonly Token[]
  onClose: () => void
}

/** One question for a whole selection, and what became of each token when some fail. */
export function RevokeManyDialog({ tokens, onClose }: RevokeManyDialogProps) {
  const t = useT()
  const now = useNow()
  const { meter, session } = usePage()
  const { ownTokenId } = session
  const { outcomes, isRunning, run } = useRevokeMany(ownTokenId)
  const failed = tokens.filter((token) => hasFailed(outcomes.get(token.id)))
  const inUse = tokens.filter((token) => token.id !== ownTokenId && isInUse(token, now))
  const remaining = failed.length > 0 ? failed : tokens

  const handleConfirm = async () => {
    if (isRunning) return
    const result = await run(remaining)
    if (!tokens.some(({ id }) => hasFailed(result.get(id)))) {
      onClose()
      showToast({ tone: 'done', text: t('tokens.revokeMany.done', { count: tokens.length }) })
    }
    const own = ownTokenId === null ? undefined : result.get(ownTokenId)
    if (own !== undefined && !hasFailed(own)) session.endAsRevoked()
  }
  const outcomeOf = ({ id }: Token): Outcome | undefined => {
    const outcome = outcomes.get(id)
    if (typeof outcome === 'object') return { text: errorText(outcome.error), isFailure: true }
    return outcome && { text: t(`tokens.revokeMany.outcome.${outcome}`), isFailure: false }
  }

  return (
    <ConfirmDialog
      title={t('tokens.revokeMany.title', { count: tokens.length })}
      confirmLabel={
        failed.length > 0
          ? t('tokens.outcome.again', { count: failed.length })
          : t('selection.revoke', { count: tokens.length })
      }
      isPending={isRunning}
      disabledReason={meter.pausedReason}
      error={
        failed.length > 0 && !isRunning
          ? t('tokens.revokeMany.failed', { failed: failed.length, count: tokens.length })
          : undefined
      }
      onConfirm={() => void handleConfirm()}
      onCancel={() => {
        if (!isRunning) onClose()
      }}
    >
      <p>{t('tokens.revokeMany.text')}</p>
      {inUse.length > 0 && (
        <Notice tone="attention">{t('tokens.revokeMany.inUse', { count: inUse.length })}</Notice>
      )}
      {tokens.some((token) => token.id === ownTokenId) && (
        <Notice tone="attention">{t('tokens.revokeMany.own')}</Notice>
      )}
      <OutcomeList tokens={tokens} outcomeOf={outcomeOf} />
    </ConfirmDialog>
  )
}
