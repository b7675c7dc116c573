import { useT } from '../../../../i18n/i18n'
import grid from './table-grid.module.css'
import styles from './token-table-skeleton.module.css'

const cells = ['select', 'name', 'role', 'status', 'created', 'expires', 'actions']

/** The shape of the list, shown until its data arrives. */
export function TokenTableSkeleton() {
  const t = useT()
  return (
    <div role="status" aria-label={t('tokens.loading')}>
      <div className={grid['table']} aria-hidden="true">
        {[0, 1, 2, 3].map((row) => (
          <div key={row} className={grid['row']}>
            {cells.map((cell) => (
              <div key={cell} className={styles['bar']} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
