import type { Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { usePage } from '../model/page-context'
import { useList } from './list-context'
import styles from './selection-bar.module.css'

type SelectionBarProps = {
  selected: readonly Token[]
  onClear: () => void
}

/** The actions for the selected tokens. */
export function SelectionBar({ selected, onClear }: SelectionBarProps) {
  const t = useT()
  const { pausedReason } = usePage().meter
  const { openDialog } = useList()
  const count = selected.length
  if (count === 0) return null
  return (
    <div className={styles['bar']} role="group" aria-label={t('selection.count', { count })}>
      <span>{t('selection.count', { count })}</span>
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
