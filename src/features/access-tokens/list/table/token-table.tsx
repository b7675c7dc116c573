import { useState, type Ref } from 'react'

import { useT } from '../../../../i18n/i18n'
import type { ListView } from '../find/list-view'
import { LongTableBody } from './long-table-body'
import { GridBody, GridTable } from './table-grid'
import { TableHead } from './table-head'
import { TokenRow } from './token-row'
import type { Row } from './use-held-rows'
import { useNextRowFocus } from './use-next-row-focus'

/** From this number of rows on, only those in the window are rendered. */
const LONG_LIST = 40

type TokenTableProps = {
  ref: Ref<HTMLTableElement>
  rows: Row[]
  /** Token whose row is highlighted now. */
  litTokenId: string | null
  /** Ids of the tokens that are selected. */
  selectedIds: ReadonlySet<string>
  /** Rows can be selected. */
  canSelect: boolean
  view: ListView
  onChangeView: (change: Partial<ListView>) => void
  onSelectAll: (isSelected: boolean) => void
}

export function TokenTable({
  ref,
  rows,
  litTokenId,
  selectedIds,
  canSelect,
  view,
  onChangeView,
  onSelectAll,
}: TokenTableProps) {
  const t = useT()
  const nextRowFocus = useNextRowFocus(rows)
  const isLong = rows.length >= LONG_LIST
  // A list that was long keeps its row height when a search makes it short.
  const [wasLong, setWasLong] = useState(isLong)
  if (isLong && !wasLong) setWasLong(true)
  const renderRow = (row: Row, index: number) => (
    <TokenRow
      key={row.token.id}
      row={row}
      rowNumber={index + 2}
      isLit={row.token.id === litTokenId}
      isSelected={selectedIds.has(row.token.id)}
      isLong={wasLong}
      canSelect={canSelect}
    />
  )
  return (
    <GridTable
      ref={ref}
      canSelect={canSelect}
      aria-label={t('tokens.title')}
      aria-rowcount={rows.length + 1}
      {...nextRowFocus}
    >
      <TableHead
        view={view}
        onChangeView={onChangeView}
        canSelect={canSelect}
        selectedRows={selectionOf(rows, selectedIds)}
        onSelectAll={onSelectAll}
      />
      {isLong ? (
        <LongTableBody rows={rows} renderRow={renderRow} />
      ) : (
        <GridBody isLong={wasLong}>{rows.map(renderRow)}</GridBody>
      )}
    </GridTable>
  )
}

function selectionOf(rows: Row[], selectedIds: ReadonlySet<string>): 'none' | 'some' | 'all' {
  if (selectedIds.size === 0) return 'none'
  const count = rows.filter(({ token }) => selectedIds.has(token.id)).length
  if (count === 0) return 'none'
  return count === rows.length ? 'all' : 'some'
}
