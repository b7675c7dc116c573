import type { ReactNode } from 'react'

import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import styles from './notice.module.css'

type Tone = 'info' | 'attention' | 'danger'

const icons: Record<Tone, IconName> = { info: 'info', attention: 'clock', danger: 'alert' }

type NoticeProps = {
  tone: Tone
  children: ReactNode
  actions?: ReactNode
  icon?: IconName
  /** `alert` interrupts a screen reader: for an error that has just occurred. */
  role?: 'alert' | 'status'
}

/** A message in the place it is about, with the actions that can help. */
export function Notice({ tone, children, actions, icon, role }: NoticeProps) {
  return (
    <div className={classNames(styles['notice'], styles[tone])} role={role}>
      <Icon name={icon ?? icons[tone]} />
      <div className={styles['body']}>
        <div>{children}</div>
        {actions && <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  )
}
