import { useState, type Ref } from 'react'

import { useT } from '../../../../i18n/i18n'
import { usePrinting } from '../../../../ui/use-printing'
import type { ListView } from '../find/list-view'
import { useList } from '../list-context'
import { LongTableBody } from './long-table-body'
import { GridBody, GridTable } from './table-grid'
import { TableHead } from './table-head'
import { TokenRow } from './token-row'
import type { Row } from './use-held-rows'

/** From this number of rows on, only those in the window are rendered. */
const LONG_LIST = 40

type TokenTableProps = {
  ref: Ref<HTMLTableElement>
  rows: Row[]
  /** Token whose row is highlighted now. */
  litTokenId: string | null
  view: ListView
  onChangeView: (change: Partial<ListView>) => void
  onSelectAll: (isSelected: boolean) => void
  holdHandlers: { onPointerMove: () => void; onPointerLeave: () => void }
}

export function TokenTable({
  ref,
  rows,
  litTokenId,
  view,
  onChangeView,
  onSelectAll,
  holdHandlers,
}: TokenTableProps) {
  const t = useT()
  const { selectedIds, reportsUse } = useList()
  const isLong = rows.length >= LONG_LIST
  const isPrinting = usePrinting()
  // A list that was long keeps its row height when a search makes it short.
  const [wasLong, setWasLong] = useState(isLong)
  if (isLong && !wasLong) setWasLong(true)
  const renderRow = (row: Row, index: number) => (
    <TokenRow
      key={row.token.id}
      row={row}
      rowNumber={index + 2}
      isLit={row.token.id === litTokenId}
      isLong={wasLong}
    />
  )
  return (
    <GridTable
      ref={ref}
      reportsUse={reportsUse}
      aria-label={t('tokens.title')}
      aria-rowcount={rows.length + 1}
      {...holdHandlers}
    >
      <TableHead
        view={view}
        onChangeView={onChangeView}
        selectedRows={selectionOf(rows, selectedIds)}
        onSelectAll={onSelectAll}
      />
      {isLong && !isPrinting ? (
        <LongTableBody rows={rows} renderRow={renderRow} />
      ) : (
        <GridBody isLong={wasLong}>{rows.map(renderRow)}</GridBody>
      )}
    </GridTable>
  )
}

function selectionOf(rows: Row[], selectedIds: ReadonlySet<string>): 'none' | 'some' | 'all' {
  const count = rows.filter(({ token }) => selectedIds.has(token.id)).length
  if (count === 0) return 'none'
  return count === rows.length ? 'all' : 'some'
}
