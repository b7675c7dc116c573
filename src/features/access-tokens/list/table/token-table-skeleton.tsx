import { useT } from '../../../../i18n/i18n'
import styles from './token-table.module.css'

const cells = ['select', 'name', 'role', 'status', 'created', 'expires', 'actions']

/** The list's shape before its data is there. */
export function TokenTableSkeleton() {
  const t = useT()
  return (
    <div role="status" aria-label={t('tokens.loading')}>
      <div className={styles['table']} aria-hidden="true">
        {[0, 1, 2, 3].map((row) => (
          <div key={row} className={styles['row']}>
            {cells.map((cell) => (
              <div key={cell} className={styles['skeleton']} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
