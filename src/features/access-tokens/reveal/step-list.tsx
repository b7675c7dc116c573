import type { ReactNode, Ref } from 'react'

import { classNames } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon'
import styles from './step-list.module.css'

/** One step between a new secret and a token in use. */
export type RevealStep = {
  id: 'take' | 'authorise' | 'test' | 'use-here' | 'retire'
  title: string
  isDone: boolean
  /** The token is ready for use without it. */
  isOptional?: boolean
  body: ReactNode
}

type StepListProps = { ref: Ref<HTMLOListElement>; steps: readonly RevealStep[] }

/** The steps, numbered, each with a tick once it is done. */
export function StepList({ ref, steps }: StepListProps) {
  return (
    <ol ref={ref} className={styles['steps']}>
      {steps.map(({ id, title, isDone, body }, index) => (
        <li key={id} className={classNames(styles['step'], isDone && styles['done'])}>
          <span className={styles['number']} aria-hidden="true">
            {isDone ? <Icon name="check" /> : index + 1}
          </span>
          <h3>{title}</h3>
          <div className={styles['content']}>{body}</div>
        </li>
      ))}
    </ol>
  )
}
