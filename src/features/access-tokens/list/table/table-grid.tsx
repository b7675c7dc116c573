import type { ComponentProps } from 'react'

import { classNames } from '../../../../ui/class-names'
import styles from './table-grid.module.css'

// Some browsers no longer treat a table as one when CSS lays it out as a grid, so the roles are stated.

/** The table. @param canSelect its rows can be selected */
export function GridTable({
  canSelect,
  ...rest
}: ComponentProps<'table'> & { canSelect: boolean }) {
  return (
    <table
      {...rest}
      className={classNames(styles['table'], canSelect && styles['selectable'])}
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

/** A cell; with the role `rowheader` the one that says what its row is about. */
export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return <td role="cell" {...rest} className={classNames(styles['cell'], className)} />
}
