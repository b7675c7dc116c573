import { useT } from '../../../i18n/i18n'
import { classNames } from '../../../ui/class-names'
import { Icon, type IconName } from '../../../ui/icon'
import type { TokenStatus } from '../model/token-status'
import styles from './status-badge.module.css'

const icons: Record<TokenStatus, IconName> = {
  waiting: 'waiting',
  active: 'dot',
  'expires-soon': 'clock',
  expired: 'ended',
}

type StatusBadgeProps = {
  status: TokenStatus
  /** In one word, where there is no room for a sentence. */
  isShort?: boolean
}

export function StatusBadge({ status, isShort = false }: StatusBadgeProps) {
  const t = useT()
  return (
    <span className={classNames(styles['badge'], styles[status])}>
      <Icon name={icons[status]} />
      {t(isShort ? `tokens.filter.${status}` : `status.${status}`)}
    </span>
  )
}
