import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'

import type { Token } from '../../api/token'
import { useT } from '../../i18n/i18n'
import { browserTimeZone, showsSameTime } from '../../lib/time-zone'
import { useNow } from '../../ui/use-now'
import { usePageTitle } from '../../ui/use-page-title'
import styles from './access-tokens-view.module.css'
import { EmptyList, ListFailed, StaleNotice } from './list/list-states'
import { TokenTableSkeleton } from './list/table/token-table-skeleton'
import { UnreadableRows } from './list/unreadable-rows'
import { TokenList } from './list/token-list'
import { attentionItems } from './model/attention'
import { PageContext, usePage, type Page } from './model/page-context'
import { tokenQueries } from './model/queries'
import { useOtherTabs } from './model/use-other-tabs'
import { PageHead } from './page-head'
import { useDialogs } from './use-dialogs'

/** The page of access tokens.
 *  @param page the same object until meter or session change */
export function AccessTokensView({ page }: { page: Page }) {
  return (
    <PageContext value={page}>
      <TokenPage />
    </PageContext>
  )
}

function TokenPage() {
  const t = useT()
  const now = useNow()
  const { session } = usePage()
  const list = useQuery({ ...tokenQueries.list(), enabled: session.isSignedIn })
  const { refetch, data } = list
  const tokens = data?.tokens
  const { dialog, DialogsComponent, openDialog, closeDialog } = useDialogs(tokens !== undefined)
  const [litTokenId, setLitTokenId] = useState<string | null>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  const attention = useMemo(() => attentionItems(tokens ?? [], now), [tokens, now])
  usePageTitle(t('app.title', { page: t('tokens.title') }), attention.length)
  useOtherTabs()

  const retry = { isRetrying: list.isFetching, onRetry: () => void refetch() }
  const handleIssued = (added: Token | null) => {
    closeDialog()
    if (!added) return
    setLitTokenId(added.id)
    void refetch()
  }
  const handleShowInList = (token: Token) => {
    closeDialog()
    setLitTokenId(token.id)
  }

  return (
    <div className={styles['page']}>
      <PageHead
        tokens={tokens ?? []}
        onSearch={() => searchRef.current?.focus()}
        onOpen={openDialog}
      />
      {list.isError && tokens !== undefined && (
        <StaleNotice error={list.error} shownSince={list.dataUpdatedAt} {...retry} />
      )}
      {data && data.unreadable.length > 0 && (
        <UnreadableRows
          rows={data.unreadable}
          onRevoke={(id) => openDialog({ kind: 'revoke-unreadable', id })}
        />
      )}
      {tokens !== undefined && tokens.length > 0 && (
        <TokenList
          tokens={tokens}
          attention={attention}
          litTokenId={litTokenId}
          searchRef={searchRef}
          onOpen={openDialog}
        />
      )}
      {tokens?.length === 0 && <EmptyList />}
      {tokens === undefined && !list.isError && <TokenTableSkeleton />}
      {tokens === undefined && list.isError && <ListFailed error={list.error} {...retry} />}
      <ZoneNote />
      {dialog.kind !== 'none' && DialogsComponent && (
        <DialogsComponent
          dialog={dialog}
          onIssued={handleIssued}
          onShowInList={handleShowInList}
          onClose={closeDialog}
        />
      )}
    </div>
  )
}

/** Names the meter's zone where it is not the one the times on screen are in. */
function ZoneNote() {
  const t = useT()
  const now = useNow()
  const { timeZone: meter } = usePage().meter
  const browser = browserTimeZone()
  if (meter === undefined || showsSameTime(meter, browser, now)) return null
  return <p className={styles['note']}>{t('meter.otherZone', { browser, meter })}</p>
}
