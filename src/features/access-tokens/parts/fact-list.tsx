import type { ReactNode } from 'react'

import { classNames } from '../../../ui/class-names'
import styles from './fact-list.module.css'

type FactListProps = {
  /** - `columns`: labels beside values, above them where the screen is narrow
   *  - `compact`: the same close together, for a few short values
   *  - `lines`: each label in front of its value */
  layout?: 'columns' | 'compact' | 'lines'
  className?: string | undefined
  /** Facts. */
  children: ReactNode
}

/** What is known of something, each fact under its label. */
export function FactList({ layout = 'columns', className, children }: FactListProps) {
  return <dl className={classNames(styles['facts'], styles[layout], className)}>{children}</dl>
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
