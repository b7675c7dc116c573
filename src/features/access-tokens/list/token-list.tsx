import { memo, Suspense, useCallback, useDeferredValue, useMemo, useState, type Ref } from 'react'

import type { Token } from '../../../api/token'
import { currentFormatLocale, useT } from '../../../i18n/i18n'
import { useMedia } from './use-media'
import { useNow } from '../../../ui/use-now'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import type { AttentionItem } from '../model/attention'
import type { HandedOver } from '../model/handed-over'
import type { OpenDialog } from '../model/open-dialog'
import { replacedBy } from '../model/replacements'
import { AttentionPanel } from './attention/attention-panel'
import { ListToolbar } from './find/list-toolbar'
import { applyListView, defaultListView, toSearchParams } from './find/list-view'
import { useListView } from './find/use-list-view'
import { ListContext } from './list-context'
import { NoMatch, PrintedList, SelectionBar } from './states'
import { TokenTable } from './table/token-table'
import { useHeldRows } from './table/use-held-rows'
import { useLitRow, type RowRequest } from './table/use-lit-row'
import styles from './token-list.module.css'
import { useAuthoriseAction } from './use-authorise-action'
import { useSelection } from './use-selection'
import { useStandstill } from './use-standstill'

type TokenListProps = {
  tokens: readonly Token[]
  attention: AttentionItem[]
  /** Row to scroll to and to highlight. */
  rowRequest: RowRequest | null
  handedOver: HandedOver | null
  searchRef: Ref<HTMLInputElement>
  onOpen: (dialog: OpenDialog) => void
}

/** The tokens, with everything needed to find, sort, select and change them. A dialog that opens or closes does not draw
 *  them anew, which for 10,000 would be felt. */
export const TokenList = memo(function TokenList({
  tokens,
  attention,
  rowRequest,
  handedOver,
  searchRef,
  onOpen,
}: TokenListProps) {
  const t = useT()
  const now = useNow()
  const isNarrow = useMedia('(max-width: 759px)')
  const { view: nextView, changeView } = useListView()
  // A long list is drawn in steps, and a key that is pressed meanwhile comes first.
  const view = useDeferredValue(nextView)
  const { authorise, authorisingIds, authorisedIds, forgetAuthorised } = useAuthoriseAction()
  const locale = currentFormatLocale()
  const inView = useMemo(
    () => applyListView(tokens, view, now, locale),
    [tokens, view, now, locale],
  )
  const { selected, selectedIds, select, selectOnly } = useSelection(tokens, inView)
  const [isSelecting, setSelecting] = useState(false)
  const toggleSelecting = () => {
    selectOnly([])
    setSelecting(!isSelecting)
  }
  const viewKey = toSearchParams(view).toString()
  const heldRows = useHeldRows(inView, tokens, viewKey)
  const { rows, release } = heldRows
  const { tableRef, litTokenId } = useLitRow(rowRequest, { rows, inView, tokens })

  const handleRelease = useCallback(() => {
    release()
    forgetAuthorised()
  }, [release, forgetAuthorised])
  const standstill = useStandstill(attention, {
    onHold: heldRows.hold,
    onRelease: handleRelease,
  })
  const releaseAll = standstill.release
  const openDialog = useCallback(
    (dialog: OpenDialog) => {
      releaseAll()
      onOpen(dialog)
    },
    [releaseAll, onOpen],
  )
  const replacedIds = useMemo(() => new Set(replacedBy(tokens, now).keys()), [tokens, now])
  const reportsUse = useMemo(() => tokens.some((token) => token.lastUsedAt !== undefined), [tokens])
  const shared = useMemo(
    () => ({ openDialog, changeView, select, replacedIds, reportsUse, handedOver }),
    [openDialog, changeView, select, replacedIds, reportsUse, handedOver],
  )
  const list = useMemo(
    () => ({ ...shared, authorise, authorisingIds, authorisedIds, isNarrow }),
    [shared, authorise, authorisingIds, authorisedIds, isNarrow],
  )

  return (
    <ListContext value={list}>
      <div className={styles['list']} {...standstill.handlers}>
        <AttentionPanel items={standstill.items} settledIds={standstill.settledIds} />
        <ListToolbar
          tokens={tokens}
          view={nextView}
          counted={view}
          onChangeView={changeView}
          reportsUse={reportsUse}
          selecting={isNarrow ? { isOn: isSelecting, onToggle: toggleSelecting } : null}
          searchRef={searchRef}
        />
        <VisuallyHidden role="status">{t('tokens.count', { count: rows.length })}</VisuallyHidden>
        {rows.length === 0 ? (
          <Suspense>
            <NoMatch count={tokens.length} onClear={() => changeView(defaultListView)} />
          </Suspense>
        ) : (
          <TokenTable
            ref={tableRef}
            rows={rows}
            litTokenId={litTokenId}
            selectedIds={selectedIds}
            canSelect={!isNarrow || isSelecting}
            view={view}
            onChangeView={changeView}
            onSelectAll={(isSelected) => selectOnly(isSelected ? rows : [])}
          />
        )}
        <Suspense>
          <PrintedList rows={rows} />
        </Suspense>
      </div>
      {/* Not in the list: where it goes from under the pointer, nobody would hear that the pointer left. */}
      {selected.length > 0 && (
        <Suspense>
          <SelectionBar selected={selected} onClear={() => selectOnly([])} />
        </Suspense>
      )}
    </ListContext>
  )
})
