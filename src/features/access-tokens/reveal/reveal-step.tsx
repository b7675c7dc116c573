import type { ReactNode } from 'react'

import { classNames } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon'
import styles from './reveal-dialog.module.css'

type RevealStepProps = { number: number; title: string; isDone: boolean; children: ReactNode }

/** One step of the way from a new secret to a token in use. */
export function RevealStep({ number, title, isDone, children }: RevealStepProps) {
  return (
    <li className={classNames(styles['step'], isDone && styles['done'])}>
      <span className={styles['number']} aria-hidden="true">
        {isDone ? <Icon name="check" /> : number}
      </span>
      <h3>{title}</h3>
      <div className={styles['content']}>{children}</div>
    </li>
  )
}
