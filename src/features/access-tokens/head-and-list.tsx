import type { UseQueryResult } from '@tanstack/react-query'
import { Suspense, useDeferredValue, useMemo, useRef } from 'react'

import type { TokenList as Tokens } from '../../api/token'
import { useT, withExtraMessages } from '../../i18n/i18n'
import { lazyPart } from '../../ui/lazy-part'
import { useNow } from '../../ui/use-now'
import { usePageTitle } from '../../ui/use-page-title'
import { EmptyList, ListFailed, StaleNotice } from './list/states'
import { TokenTableSkeleton } from './list/table/token-table-skeleton'
import type { RowRequest } from './list/table/use-lit-row'
import { TokenList } from './list/token-list'
import { attentionItems } from './model/attention'
import type { HandedOver } from './model/handed-over'
import type { OpenDialog } from './model/open-dialog'
import { usePage } from './model/page-context'
import { useOtherTabs } from './model/use-other-tabs'
import { PageHead } from './page-head'

// Loaded on demand, because hardly any meter has such rows.
const UnreadableRows = lazyPart(async () => {
  const module = await withExtraMessages(import('./list/unreadable-rows'))
  return module.UnreadableRows
})

const ZoneNote = lazyPart(async () => {
  const module = await withExtraMessages(import('./zone-note'))
  return module.ZoneNote
})

type HeadAndListProps = {
  list: UseQueryResult<Tokens>
  /** Row to scroll to and to highlight. */
  rowRequest: RowRequest | null
  handedOver: HandedOver | null
  onOpen: (dialog: OpenDialog) => void
}

/** The page without its dialogs. */
export function HeadAndList({ list, rowRequest, handedOver, onOpen }: HeadAndListProps) {
  const t = useT()
  const now = useNow()
  const { timeZone } = usePage().meter
  const searchRef = useRef<HTMLInputElement>(null)
  const { refetch } = list
  // A list that follows another is drawn in steps: the page stays usable meanwhile. The first one is drawn at once,
  // before all that is loaded after it.
  const data = useDeferredValue(list.data) ?? list.data
  const tokens = data?.tokens
  const attention = useMemo(() => attentionItems(tokens ?? [], now), [tokens, now])
  usePageTitle(t('app.title', { page: t('tokens.title') }), attention.length)
  useOtherTabs()

  const retry = { isRetrying: list.isFetching, onRetry: () => void refetch() }
  return (
    <>
      <PageHead tokens={tokens ?? []} onSearch={() => searchRef.current?.focus()} onOpen={onOpen} />
      {list.isError && tokens !== undefined && (
        <Suspense>
          <StaleNotice error={list.error} shownSince={list.dataUpdatedAt} {...retry} />
        </Suspense>
      )}
      {data && data.unreadable.length > 0 && (
        <Suspense>
          <UnreadableRows
            rows={data.unreadable}
            onRevoke={(id) => onOpen({ kind: 'revoke-unreadable', id })}
          />
        </Suspense>
      )}
      {tokens !== undefined && tokens.length > 0 && (
        <TokenList
          tokens={tokens}
          attention={attention}
          rowRequest={rowRequest}
          handedOver={handedOver}
          searchRef={searchRef}
          onOpen={onOpen}
        />
      )}
      {tokens?.length === 0 && (
        <Suspense>
          <EmptyList
            onAdd={(purpose) =>
              onOpen(purpose === undefined ? { kind: 'add' } : { kind: 'add', purpose })
            }
          />
        </Suspense>
      )}
      {tokens === undefined && !list.isError && <TokenTableSkeleton />}
      {tokens === undefined && list.isError && (
        <Suspense>
          <ListFailed error={list.error} {...retry} />
        </Suspense>
      )}
      {/* With the list: below its waiting rows it would be pushed away. */}
      {timeZone && tokens && (
        <Suspense>
          <ZoneNote meter={timeZone} />
        </Suspense>
      )}
    </>
  )
}
