import type { Token } from '../../../../api/token'
import { classNames } from '../../../../ui/class-names'
import styles from './life-bar.module.css'
import { lifeSpent, tokenStatus } from '../../model/token-status'

/** How much of a token's lifetime is left, as a bar; the text beside it says the same.
 *  @param now epoch ms */
export function LifeBar({ token, now }: { token: Token; now: number }) {
  const spent = lifeSpent(token, now)
  if (spent === null) {
    return <div className={classNames(styles['bar'], styles['endless'])} aria-hidden="true" />
  }
  return (
    <div className={classNames(styles['bar'], styles[tokenStatus(token, now)])} aria-hidden="true">
      <div className={styles['left']} style={{ width: `${((1 - spent) * 100).toFixed(1)}%` }} />
    </div>
  )
}
