import type { DeviceInfo } from '../../api/meter'
import { BrandMark } from './brand-mark'
import styles from './layout.module.css'
import { MeterName } from './meter-name'

type PlainHeaderProps = { info: DeviceInfo | undefined; href: string }

/** The header without what may have failed: its link is a plain one, so that it loads the page anew. */
export function PlainHeader({ info, href }: PlainHeaderProps) {
  return (
    <header className={styles['header']}>
      <div className={styles['bar']}>
        <a href={href} className={styles['brand']}>
          <BrandMark />
          <MeterName info={info} />
        </a>
      </div>
    </header>
  )
}
