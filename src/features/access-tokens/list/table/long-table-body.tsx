import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'

import { rowsInSight } from './rows-in-sight'
import { GridBody } from './table-grid'
import type { Row } from './use-held-rows'

type LongTableBodyProps = {
  rows: Row[]
  renderRow: (row: Row, index: number) => ReactNode
}

/** What the window shows of the list, in CSS pixels; the height of a row is a guess until measured. */
const unmeasured = { top: 0, height: 1000, rowHeight: 61 }

/** Draws the rows in sight alone and keeps room for the others, so that 10,000 tokens scroll as ten.
 *  The style sheet gives every row of a long list the same height; how much that is, is measured. */
export function LongTableBody({ rows, renderRow }: LongTableBodyProps) {
  const ref = useRef<HTMLTableSectionElement>(null)
  const [sight, setSight] = useState(unmeasured)

  useLayoutEffect(() => {
    const measure = () => {
      const body = ref.current
      if (!body) return
      // Two neighbours show the gap between rows as well.
      const [first, second] = body.rows
      const pitch = first && second ? second.offsetTop - first.offsetTop : 0
      const next = {
        top: -body.getBoundingClientRect().top,
        height: innerHeight,
        rowHeight: pitch > 0 ? pitch : unmeasured.rowHeight,
      }
      setSight((before) => {
        const now = rowsInSight({ ...next, count: rows.length })
        const was = rowsInSight({ ...before, count: rows.length })
        const isSame = now.from === was.from && now.to === was.to
        return isSame && before.rowHeight === next.rowHeight ? before : next
      })
    }
    measure()
    addEventListener('scroll', measure, { passive: true })
    addEventListener('resize', measure)
    return () => {
      removeEventListener('scroll', measure)
      removeEventListener('resize', measure)
    }
  }, [rows.length])

  const { from, to } = rowsInSight({ ...sight, count: rows.length })
  const above = from * sight.rowHeight
  const below = (rows.length - to) * sight.rowHeight
  return (
    <GridBody ref={ref} isLong style={{ paddingBlock: `${above}px ${below}px` }}>
      {rows.slice(from, to).map((row, index) => renderRow(row, from + index))}
    </GridBody>
  )
}
