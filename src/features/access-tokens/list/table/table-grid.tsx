import type { ComponentProps } from 'react'

import { classNames } from '../../../../ui/class-names'
import styles from './table-grid.module.css'

// Some browsers no longer treat a table as one when CSS lays it out as a grid, so the roles are stated.

/** The table. @param reportsUse it has the column of the last use */
export function GridTable({
  reportsUse,
  ...rest
}: ComponentProps<'table'> & { reportsUse: boolean }) {
  return (
    <table
      {...rest}
      className={classNames(styles['table'], reportsUse && styles['withUse'])}
      role="table"
    />
  )
}

/** The rows below the head. @param isLong they all have the same height */
export function GridBody({ isLong, ...rest }: ComponentProps<'tbody'> & { isLong: boolean }) {
  return (
    <tbody
      {...rest}
      className={classNames(styles['body'], isLong && styles['long'])}
      role="rowgroup"
    />
  )
}

export function GridRow({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr {...rest} className={classNames(styles['row'], className)} role="row" />
}

export function HeadCell({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      {...rest}
      className={classNames(styles['cell'], className)}
      role="columnheader"
      scope="col"
    />
  )
}

export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return <td {...rest} className={classNames(styles['cell'], className)} role="cell" />
}
