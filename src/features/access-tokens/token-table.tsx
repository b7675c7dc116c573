import type { ReactNode } from 'react'

import type { Token } from '../../api/schemas/access-token'
import { useT } from '../../i18n/i18n'
import type { MessageKey } from '../../i18n/locales'
import { classNames } from '../../ui/class-names'
import { TokenRow, type TokenRowActions } from './token-row'
import styles from './token-table.module.css'

type TokenTableProps = TokenRowActions & {
  tokens: Token[]
  now: number
  ownTokenId: string | null
  /** Row to light up for a moment: it has just arrived. */
  litTokenId: string | null
}

/** Whether this meter reports when a token was last used. */
const reportsUse = (tokens: Token[]): boolean =>
  tokens.some((token) => token.lastUsedAt !== undefined)

export function TokenTable({ tokens, now, ownTokenId, litTokenId, ...actions }: TokenTableProps) {
  const withUse = reportsUse(tokens)
  return (
    <TableFrame withUse={withUse}>
      {tokens.map((token) => (
        <TokenRow
          key={token.id}
          token={token}
          now={now}
          isOwn={token.id === ownTokenId}
          isLit={token.id === litTokenId}
          withUse={withUse}
          {...actions}
        />
      ))}
    </TableFrame>
  )
}

/** The list's shape before its data is there. */
export function TokenTableSkeleton() {
  const t = useT()
  const cells = ['name', 'role', 'status', 'created', 'expires', 'actions']
  return (
    <div role="status" aria-label={t('tokens.loading')}>
      <div className={styles['table']} aria-hidden="true">
        {[0, 1, 2, 3].map((row) => (
          <div key={row} className={styles['row']}>
            {cells.map((cell) => (
              <div key={cell} className={styles['skeleton']} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

// A grid of CSS takes the table's meaning away in some browsers, so the roles are stated.
function TableFrame({ withUse, children }: { withUse: boolean; children: ReactNode }) {
  const t = useT()
  const columns: MessageKey[] = [
    'tokens.column.name',
    'tokens.column.role',
    'tokens.column.status',
    'tokens.column.created',
    'tokens.column.expires',
    ...(withUse ? (['tokens.column.lastUsed'] as const) : []),
    'tokens.column.actions',
  ]
  return (
    <table
      className={classNames(styles['table'], withUse && styles['withUse'])}
      role="table"
      aria-label={t('tokens.title')}
    >
      <thead className={styles['head']} role="rowgroup">
        <tr className={styles['row']} role="row">
          {columns.map((column) => (
            <th
              key={column}
              className={classNames(
                styles['cell'],
                column === 'tokens.column.actions' && styles['actionsCell'],
              )}
              role="columnheader"
              scope="col"
            >
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles['body']} role="rowgroup">
        {children}
      </tbody>
    </table>
  )
}
