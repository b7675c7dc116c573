import type { Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog'
import { showToast } from '../../../ui/toast-store'
import { authoriseProblem } from '../model/authorise-problem'
import { usePage } from '../model/page-context'
import { OutcomeList, type Outcome } from '../parts/outcome-list'
import styles from './authorise-many-dialog.module.css'
import { hasFailed, useAuthoriseMany } from './use-authorise-many'

type AuthoriseManyDialogProps = {
  tokens: readonly Token[]
  onClose: () => void
}

/** Authorises a whole selection as fast as the meter takes it, which can be stopped between two, and
 *  says what became of each token when some fail. */
export function AuthoriseManyDialog({ tokens, onClose }: AuthoriseManyDialogProps) {
  const t = useT()
  const { pausedReason } = usePage().meter
  const { outcomes, isRunning, run, stop } = useAuthoriseMany()
  const count = tokens.length
  const failed = tokens.filter(({ id }) => hasFailed(outcomes.get(id)))
  const remaining = tokens.filter(({ id }) => outcomes.get(id) !== 'authorised')
  const done = count - remaining.length

  const handleConfirm = async () => {
    if (isRunning) return
    const result = await run(remaining)
    if (tokens.some(({ id }) => result.get(id) !== 'authorised')) return
    onClose()
    showToast({ tone: 'done', text: t('tokens.authoriseMany.done', { count }) })
  }
  const outcomeOf = ({ id, name }: Token): Outcome | undefined => {
    const outcome = outcomes.get(id)
    if (typeof outcome === 'object') {
      return { text: authoriseProblem(outcome.error, name), isFailure: true }
    }
    return outcome && { text: t(`tokens.authoriseMany.outcome.${outcome}`), isFailure: false }
  }

  return (
    <ConfirmDialog
      variant="primary"
      title={t('tokens.authoriseMany.title', { count })}
      confirmLabel={
        failed.length > 0 && failed.length === remaining.length
          ? t('tokens.outcome.again', { count: failed.length })
          : t('tokens.authoriseMany', { count: remaining.length })
      }
      cancelLabel={cancelLabel(isRunning, outcomes.size > 0, t)}
      isPending={isRunning}
      disabledReason={pausedReason}
      error={
        failed.length > 0 && !isRunning
          ? t('tokens.authoriseMany.failed', { failed: failed.length, count })
          : undefined
      }
      onConfirm={() => void handleConfirm()}
      onCancel={isRunning ? stop : onClose}
    >
      <p>{t('tokens.authoriseMany.text')}</p>
      {outcomes.size > 0 && (
        <div className={styles['progress']} role="status">
          <progress aria-hidden="true" value={done} max={count} />
          {t('tokens.authoriseMany.progress', { done, count })}
        </div>
      )}
      <OutcomeList tokens={tokens} outcomeOf={outcomeOf} />
    </ConfirmDialog>
  )
}

function cancelLabel(isRunning: boolean, hasRun: boolean, t: ReturnType<typeof useT>): string {
  if (isRunning) return t('tokens.authoriseMany.stop')
  return hasRun ? t('ui.close') : t('ui.cancel')
}
