import type { Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { useNow } from '../../../ui/use-now'
import { usePage } from '../model/page-context'
import { tokenStatus } from '../model/token-status'
import { useList } from './list-context'
import styles from './selection-bar.module.css'

type SelectionBarProps = {
  selected: readonly Token[]
  onClear: () => void
}

/** The actions for the selected tokens. */
export function SelectionBar({ selected, onClear }: SelectionBarProps) {
  const t = useT()
  const now = useNow()
  const { pausedReason } = usePage().meter
  const { openDialog } = useList()
  const count = selected.length
  if (count === 0) return null
  const waiting = selected.filter((token) => tokenStatus(token, now) === 'waiting')
  return (
    <div className={styles['bar']} role="group" aria-label={t('selection.count', { count })}>
      <span>{t('selection.count', { count })}</span>
      {waiting.length > 0 && (
        <Button
          size="small"
          disabledReason={pausedReason}
          onClick={() => openDialog({ kind: 'authorise-many', tokens: waiting })}
        >
          {t('tokens.authoriseMany', { count: waiting.length })}
        </Button>
      )}
      <Button
        size="small"
        disabledReason={pausedReason}
        onClick={() => openDialog({ kind: 'revoke-many', tokens: selected })}
      >
        {t('selection.revoke', { count })}
      </Button>
      <Button size="small" variant="quiet" onClick={onClear}>
        {t('selection.clear')}
      </Button>
    </div>
  )
}
