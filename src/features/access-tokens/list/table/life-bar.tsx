import type { Token } from '../../../../api/token'
import { classNames } from '../../../../ui/class-names'
import { lifeSpent, tokenStatus } from '../../model/token-status'
import styles from './life-bar.module.css'

/** How much of a token's lifetime has passed, filled from the left; the text beside it says how much is
 *  left. A token that never expires has none. @param now epoch ms */
export function LifeBar({ token, now }: { token: Token; now: number }) {
  const spent = lifeSpent(token, now)
  if (spent === null) return null
  return (
    <div className={classNames(styles['bar'], styles[tokenStatus(token, now)])} aria-hidden="true">
      <div className={styles['spent']} style={{ width: `${(spent * 100).toFixed(1)}%` }} />
    </div>
  )
}
