import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'

import styles from './token-table.module.css'
import type { Row } from './use-held-rows'

type LongTableBodyProps = {
  rows: Row[]
  renderRow: (row: Row, index: number) => ReactNode
}

/** Height of a row before it was measured, in CSS pixels. */
const ROW_HEIGHT_PX = 61
const CARD_HEIGHT_PX = 190

/** Rows drawn beyond the window's edges. */
const OVERSCAN = 4

/** Draws the rows in sight alone and keeps room for the others, so that 10,000 tokens scroll as ten. */
export function LongTableBody({ rows, renderRow }: LongTableBodyProps) {
  const ref = useRef<HTMLTableSectionElement>(null)
  const [offsetTop, setOffsetTop] = useState(0)
  useLayoutEffect(() => {
    const top = ref.current?.getBoundingClientRect().top ?? 0
    setOffsetTop(top + scrollY)
  }, [])
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => (innerWidth > 1080 ? ROW_HEIGHT_PX : CARD_HEIGHT_PX),
    overscan: OVERSCAN,
    scrollMargin: offsetTop,
    getItemKey: (index) => rows[index]?.token.id ?? index,
  })
  const items = virtualizer.getVirtualItems()
  const before = (items[0]?.start ?? offsetTop) - offsetTop
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? offsetTop) - offsetTop)
  return (
    <tbody
      ref={ref}
      className={styles['body']}
      role="rowgroup"
      style={{ paddingBlock: `${before}px ${Math.max(0, after)}px` }}
    >
      {items.map((item) => {
        const row = rows[item.index]
        return row && renderRow(row, item.index)
      })}
    </tbody>
  )
}
