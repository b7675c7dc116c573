import type { Token } from '../../../api/token'
import { errorText } from '../../../i18n/error-text'
import { useT } from '../../../i18n/i18n'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog'
import { Notice } from '../../../ui/notice'
import { showToast } from '../../../ui/toast-store'
import { usePage } from '../model/page-context'
import { useMarks } from '../parts/use-marks'
import styles from './revoke-many-dialog.module.css'
import { hasFailed, useRevokeMany, type RevokeOutcome } from './use-revoke-many'

/** How many names are listed. Further ones are only counted, so that thousands do not slow the page. */
const LISTED = 100

type RevokeManyDialogProps = {
  tokens: readonly Token[]
  onClose: () => void
}

/** One question for a whole selection, and what became of each token when some fail. */
export function RevokeManyDialog({ tokens, onClose }: RevokeManyDialogProps) {
  const t = useT()
  const { meter, session } = usePage()
  const { ownTokenId } = session
  const marksOf = useMarks()
  const { outcomes, isRunning, run } = useRevokeMany(ownTokenId)
  const failed = tokens.filter((token) => hasFailed(outcomes.get(token.id)))
  const remaining = failed.length > 0 ? failed : tokens
  const listed = [...failed, ...tokens.filter((token) => !failed.includes(token))].slice(0, LISTED)

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

  return (
    <ConfirmDialog
      title={t('tokens.revokeMany.title', { count: tokens.length })}
      confirmLabel={
        failed.length > 0
          ? t('tokens.revokeMany.again', { count: failed.length })
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
      {tokens.some((token) => token.id === ownTokenId) && (
        <Notice tone="attention">{t('tokens.revokeMany.own')}</Notice>
      )}
      <ul className={styles['list']} tabIndex={-1}>
        {listed.map((token) => (
          <li key={token.id} className={styles['item']}>
            <span>
              <bdi>{token.name}</bdi> <small>{marksOf(token)}</small>
            </span>
            <Outcome outcome={outcomes.get(token.id)} />
          </li>
        ))}
        {tokens.length > listed.length && (
          <li className={styles['quiet']}>
            {t('tokens.revokeMany.others', { count: tokens.length - listed.length })}
          </li>
        )}
      </ul>
    </ConfirmDialog>
  )
}

function Outcome({ outcome }: { outcome: RevokeOutcome | undefined }) {
  const t = useT()
  if (outcome === undefined) return null
  if (typeof outcome === 'object') {
    return <span className={styles['failed']}>{errorText(outcome.error)}</span>
  }
  return <span className={styles['quiet']}>{t(`tokens.revokeMany.outcome.${outcome}`)}</span>
}
