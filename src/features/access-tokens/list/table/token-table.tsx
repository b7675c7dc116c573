import { useState } from 'react'

import { useT } from '../../../../i18n/i18n'
import { classNames } from '../../../../ui/class-names'
import { usePrinting } from '../../../../ui/use-printing'
import type { ListView } from '../find/list-view'
import { LongTableBody } from './long-table-body'
import { TableHead } from './table-head'
import { TokenRow, type TokenRowActions } from './token-row'
import styles from './token-table.module.css'
import type { Row } from './use-held-rows'
import { useShowLitRow } from './use-show-lit-row'

/** From this many rows on only those in sight are drawn. */
const LONG_LIST = 40

export type TokenTableProps = TokenRowActions & {
  rows: Row[]
  now: number
  ownTokenId: string | null
  /** Row to light up for a moment: it has just arrived. */
  litTokenId: string | null
  /** Whether this meter reports when a token was last used. */
  withUse: boolean
  view: ListView
  onChangeView: (change: Partial<ListView>) => void
  selectedIds: ReadonlySet<string>
  onSelectAll: (isSelected: boolean) => void
  holdHandlers: { onPointerMove: () => void; onPointerLeave: () => void }
}

export function TokenTable(props: TokenTableProps) {
  const t = useT()
  const { rows, withUse, view, onChangeView, selectedIds, onSelectAll, holdHandlers } = props
  const isLong = rows.length >= LONG_LIST
  const isPrinting = usePrinting()
  const ref = useShowLitRow(rows, props.litTokenId)
  // A list that was long once keeps its shape while a search makes it short.
  const [wasLong, setWasLong] = useState(isLong)
  if (isLong && !wasLong) setWasLong(true)
  const renderRow = (row: Row, index: number) => (
    <TokenRowOf key={row.token.id} table={props} row={row} rowNumber={index + 2} />
  )
  return (
    <table
      ref={ref}
      className={classNames(
        styles['table'],
        withUse && styles['withUse'],
        wasLong && styles['long'],
      )}
      // A grid of CSS takes the table's meaning away in some browsers, so the roles are stated.
      role="table"
      aria-label={t('tokens.title')}
      aria-rowcount={rows.length + 1}
      {...holdHandlers}
    >
      <TableHead
        withUse={withUse}
        view={view}
        onChangeView={onChangeView}
        selection={selectionOf(rows, selectedIds)}
        onSelectAll={onSelectAll}
      />
      {isLong && !isPrinting ? (
        <LongTableBody rows={rows} renderRow={renderRow} />
      ) : (
        <tbody className={styles['body']} role="rowgroup">
          {rows.map(renderRow)}
        </tbody>
      )}
    </table>
  )
}

function selectionOf(rows: Row[], selectedIds: ReadonlySet<string>): 'none' | 'some' | 'all' {
  const count = rows.filter(({ token }) => selectedIds.has(token.id)).length
  if (count === 0) return 'none'
  return count === rows.length ? 'all' : 'some'
}

type TokenRowOfProps = { table: TokenTableProps; row: Row; rowNumber: number }

function TokenRowOf({ table, row, rowNumber }: TokenRowOfProps) {
  const { token } = row
  return (
    <TokenRow
      {...row}
      now={table.now}
      rowNumber={rowNumber}
      isOwn={token.id === table.ownTokenId}
      isLit={token.id === table.litTokenId}
      isSelected={table.selectedIds.has(token.id)}
      withUse={table.withUse}
      pausedReason={table.pausedReason}
      authorisingIds={table.authorisingIds}
      replacedIds={table.replacedIds}
      menuItems={table.menuItems}
      onAuthorise={table.onAuthorise}
      onRevoke={table.onRevoke}
      onShowDetails={table.onShowDetails}
      onSelect={table.onSelect}
    />
  )
}
