import { useLayoutEffect, useRef, type FocusEvent } from 'react'

import type { Row } from './use-held-rows'

/** The row number of the first row: the head is row 1. */
const FIRST_ROW = 2

/** Where the row that had the focus leaves the table, because it was revoked, the row that takes its
 *  place gets the focus, so that the place on the page stays. @param rows of the table */
export function useNextRowFocus(rows: readonly Row[]): {
  /** For the table element. */
  onFocus: (event: FocusEvent<HTMLTableElement>) => void
} {
  const last = useRef<{ table: HTMLTableElement; id: string; index: number } | null>(null)

  useLayoutEffect(() => {
    const focused = last.current
    if (!focused || rows.some(({ token }) => token.id === focused.id)) return
    last.current = null
    // The person may have gone on elsewhere; a filter hides a row, but leaves the focus where it is.
    if (document.activeElement !== document.body) return
    const number = Math.min(focused.index, rows.length - 1) + FIRST_ROW
    const next = focused.table.querySelector(`[aria-rowindex="${number}"] button`)
    if (next instanceof HTMLElement) next.focus({ preventScroll: true })
  }, [rows])

  return {
    onFocus: ({ currentTarget, target }) => {
      const index = Number(target.closest('tr')?.ariaRowIndex ?? 0) - FIRST_ROW
      const row = rows[index]
      if (row) last.current = { table: currentTarget, id: row.token.id, index }
    },
  }
}
