import type { DeviceInfo } from '../../api/meter'
import { useT } from '../../i18n/i18n'
import styles from './layout.module.css'

/** Product and host name of the meter, or the product's own name until they are known. */
export function MeterName({ info }: { info: DeviceInfo | undefined }) {
  const t = useT()
  const product = info?.productName ?? t('app.name')
  return (
    <span className={styles['names']}>
      <span className={styles['product']} title={product}>
        {product}
      </span>
      {info?.hostname !== undefined && (
        <>
          <span className={styles['dot']}> · </span>
          <span className={styles['host']}>{info.hostname}</span>
        </>
      )}
    </span>
  )
}
