import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import styles from './selection-bar.module.css'

type SelectionBarProps = {
  count: number
  pausedReason: string | undefined
  onRevoke: () => void
  onClear: () => void
}

/** What can be done with the selected tokens. */
export function SelectionBar({ count, pausedReason, onRevoke, onClear }: SelectionBarProps) {
  const t = useT()
  if (count === 0) return null
  return (
    <div className={styles['bar']} role="group" aria-label={t('tokens.selected', { count })}>
      <span>{t('tokens.selected', { count })}</span>
      <Button size="small" disabledReason={pausedReason} onClick={onRevoke}>
        {t('tokens.revokeSelected', { count })}
      </Button>
      <Button size="small" variant="quiet" onClick={onClear}>
        {t('tokens.clearSelection')}
      </Button>
    </div>
  )
}
