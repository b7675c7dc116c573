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

export function StatusBadge({ status }: { status: TokenStatus }) {
  const t = useT()
  return (
    <span className={classNames(styles['badge'], styles[status])}>
      <Icon name={icons[status]} />
      {t(`status.${status}`)}
    </span>
  )
}
