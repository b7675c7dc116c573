import type { ReactNode } from 'react'

import styles from './step-parts.module.css'

/** The state of a step, in words. */
export function StepText({ children }: { children: ReactNode }) {
  return <p className={styles['text']}>{children}</p>
}

/** The buttons of a step. */
export function StepActions({ children }: { children: ReactNode }) {
  return <div className={styles['actions']}>{children}</div>
}
