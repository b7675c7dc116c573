import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'

import { rowsInSight } from './rows-in-sight'
import { GridBody } from './table-grid'
import type { Row } from './use-held-rows'

type LongTableBodyProps = {
  rows: Row[]
  renderRow: (row: Row, index: number) => ReactNode
}

/** The window's position in the list, in CSS pixels. The row height is a guess until it is measured. */
const unmeasured = { top: 0, height: 1000, rowHeight: 61 }

/** Renders only the rows in the window and leaves space for the others, so that 10,000 tokens scroll as
 *  smoothly as ten. The style sheet gives all rows of a long list the same height, which is measured. */
export function LongTableBody({ rows, renderRow }: LongTableBodyProps) {
  const ref = useRef<HTMLTableSectionElement>(null)
  const [sight, setSight] = useState(unmeasured)

  useLayoutEffect(() => {
    const measure = () => {
      const body = ref.current
      if (!body) return
      // The distance between two rows includes the gap between them.
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
