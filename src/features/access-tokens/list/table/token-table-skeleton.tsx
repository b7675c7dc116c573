import { useT } from '../../../../i18n/i18n'
import styles from './token-table-skeleton.module.css'

/** The shape of the list, shown until its data arrives: everything has the height of what comes. */
export function TokenTableSkeleton() {
  const t = useT()
  return (
    <div role="status" aria-label={t('tokens.loading')} className={styles['list']}>
      <div className={styles['panel']} />
      <div className={styles['tools']} />
      <div className={styles['rows']}>
        {[0, 1, 2, 3].map((row) => (
          <div key={row} className={styles['row']} />
        ))}
      </div>
    </div>
  )
}
