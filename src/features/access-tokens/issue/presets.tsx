import type { ComponentProps, ReactNode } from 'react'

import styles from './presets.module.css'

/** A row of choices of one group. */
export function Presets({ children }: { children: ReactNode }) {
  return <div className={styles['presets']}>{children}</div>
}

/** One choice: a radio button with its label. */
export function Preset({ children, ...input }: ComponentProps<'input'>) {
  return (
    <label className={styles['preset']}>
      <input {...input} type="radio" />
      {children}
    </label>
  )
}
