import { Suspense, useCallback, useMemo, type Ref } from 'react'

import type { Token } from '../../../api/token'
import { currentFormatLocale, useT } from '../../../i18n/i18n'
import { useNow } from '../../../ui/use-now'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import type { AttentionItem } from '../model/attention'
import type { OpenDialog } from '../model/open-dialog'
import { replacedBy } from '../model/replacements'
import { AttentionPanel } from './attention-panel'
import { ListToolbar } from './find/list-toolbar'
import { applyListView, defaultListView, toSearchParams } from './find/list-view'
import { useListView } from './find/use-list-view'
import { ListContext } from './list-context'
import { NoMatch, SelectionBar } from './states'
import { TokenTable } from './table/token-table'
import { useHeldRows } from './table/use-held-rows'
import { useLitRow, type RowRequest } from './table/use-lit-row'
import { useAuthoriseAction } from './use-authorise-action'
import { useSelection } from './use-selection'

type TokenListProps = {
  tokens: readonly Token[]
  attention: AttentionItem[]
  /** Row to scroll to and to highlight. */
  rowRequest: RowRequest | null
  searchRef: Ref<HTMLInputElement>
  onOpen: (dialog: OpenDialog) => void
}

/** The tokens, with everything needed to find, sort, select and change them. */
export function TokenList({ tokens, attention, rowRequest, searchRef, onOpen }: TokenListProps) {
  const t = useT()
  const now = useNow()
  const { view, changeView } = useListView()
  const { authorise, authorisingIds } = useAuthoriseAction()
  const { selected, selectedIds, select, selectOnly } = useSelection(tokens)
  const inView = applyListView(tokens, view, now, currentFormatLocale())
  const viewKey = toSearchParams(view).toString()
  const { rows, holdHandlers, release } = useHeldRows(inView, tokens, viewKey)
  const { tableRef, litTokenId } = useLitRow(rowRequest, { rows, inView, tokens })

  const openDialog = useCallback(
    (dialog: OpenDialog) => {
      release()
      onOpen(dialog)
    },
    [release, onOpen],
  )
  const replacedIds = useMemo(() => new Set(replacedBy(tokens, now).keys()), [tokens, now])
  const reportsUse = useMemo(() => tokens.some((token) => token.lastUsedAt !== undefined), [tokens])
  const list = useMemo(
    () => ({
      openDialog,
      authorise,
      select,
      authorisingIds,
      replacedIds,
      selectedIds,
      reportsUse,
    }),
    [openDialog, authorise, select, authorisingIds, replacedIds, selectedIds, reportsUse],
  )

  return (
    <ListContext value={list}>
      <AttentionPanel items={attention} />
      <ListToolbar tokens={tokens} view={view} onChangeView={changeView} searchRef={searchRef} />
      <VisuallyHidden role="status">{t('tokens.count', { count: rows.length })}</VisuallyHidden>
      {selected.length > 0 && (
        <Suspense>
          <SelectionBar selected={selected} onClear={() => selectOnly([])} />
        </Suspense>
      )}
      {rows.length === 0 ? (
        <Suspense>
          <NoMatch count={tokens.length} onClear={() => changeView(defaultListView)} />
        </Suspense>
      ) : (
        <TokenTable
          ref={tableRef}
          rows={rows}
          litTokenId={litTokenId}
          view={view}
          onChangeView={changeView}
          onSelectAll={(isSelected) => selectOnly(isSelected ? rows : [])}
          holdHandlers={holdHandlers}
        />
      )}
    </ListContext>
  )
}
