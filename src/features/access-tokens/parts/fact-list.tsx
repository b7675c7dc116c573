import type { ReactNode } from 'react'

import { classNames } from '../../../ui/class-names'
import styles from './fact-list.module.css'

type FactListProps = {
  /** - `columns`: labels beside values, above them where the screen is narrow
   *  - `compact`: the same with little space, for a few short values
   *  - `lines`: each label in front of its value */
  layout?: 'columns' | 'compact' | 'lines'
  className?: string | undefined
  children: ReactNode
}

/** A list of facts, each with its label. Its children are Facts. */
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
