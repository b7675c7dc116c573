import type { ComponentProps, ReactNode } from 'react'

import { classNames } from '../../../ui/class-names'
import styles from './presets.module.css'

type PresetsProps = { size?: 'small' | 'medium'; children: ReactNode }

/** A row of choices of one group, each drawn as a pill. */
export function Presets({ size = 'medium', children }: PresetsProps) {
  return (
    <div className={classNames(styles['presets'], size === 'small' && styles['small'])}>
      {children}
    </div>
  )
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
