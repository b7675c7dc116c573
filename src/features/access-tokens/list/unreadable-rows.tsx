import { useId } from 'react'

import type { UnreadableRow } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { usePage } from '../model/page-context'
import styles from './unreadable-rows.module.css'

/** How many of the rows are shown. When no row can be read, the page shows an error instead. */
const SHOWN = 10

type UnreadableRowsProps = {
  rows: readonly UnreadableRow[]
  onRevoke: (id: string) => void
}

/** Rows of the meter's list that cannot be read as tokens. One with a readable id can still be revoked. */
export function UnreadableRows({ rows, onRevoke }: UnreadableRowsProps) {
  const t = useT()
  const titleId = useId()
  const { pausedReason } = usePage().meter
  return (
    <Notice tone="attention" role="status">
      <p id={titleId}>{t('tokens.unreadable.title', { count: rows.length })}</p>
      <ul className={styles['rows']} aria-labelledby={titleId}>
        {rows.slice(0, SHOWN).map(({ id, name }, index) => (
          // A row without an id has nothing but its place to identify it.
          <li key={id ?? index} className={styles['row']}>
            <span>{t('tokens.unreadable.row', { name: name ?? '–', id: id ?? '–' })}</span>
            {id !== null && (
              <Button
                size="small"
                disabledReason={pausedReason}
                aria-label={t('tokens.revokeNamed', { name: name ?? id })}
                onClick={() => onRevoke(id)}
              >
                {t('tokens.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
