import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import type { Token } from '../../api/token'
import { useT } from '../../i18n/i18n'
import { browserTimeZone, showsSameTime } from '../../lib/time-zone'
import { usePageTitle } from '../../ui/use-page-title'
import { useNow } from '../../ui/use-now'
import styles from './access-tokens-view.module.css'
import { attentionItems } from './model/attention'
import { EmptyList, ListFailed, StaleNotice } from './list/list-states'
import type { PageMeter, PageSession } from './model/page-context'
import { PageHead } from './page-head'
import { tokenQueries } from './model/queries'
import { TokenList } from './list/token-list'
import { TokenTableSkeleton } from './list/table/token-table-skeleton'
import { useDialogs } from './use-dialogs'
import { useOtherTabs } from './model/use-other-tabs'

export type AccessTokensViewProps = {
  /** `jti` of the token this browser sends, or null. */
  ownTokenId: string | null
  meter: PageMeter
  session: PageSession
  /** The token of this browser was revoked here. */
  onOwnRevoked: () => void
}

export function AccessTokensView({
  ownTokenId,
  meter,
  session,
  onOwnRevoked,
}: AccessTokensViewProps) {
  const t = useT()
  const now = useNow()
  const list = useQuery({ ...tokenQueries.list(), enabled: session.isSignedIn })
  const { refetch, data: tokens } = list
  const { dialog, DialogsComponent, openDialog, closeDialog } = useDialogs(tokens !== undefined)
  const [litTokenId, setLitTokenId] = useState<string | null>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  const attention = attentionItems(tokens ?? [], now)
  usePageTitle(t('app.title', { page: t('tokens.title') }), attention.length)
  useOtherTabs()

  const retry = { isRetrying: list.isFetching, onRetry: () => void refetch() }
  const handleCloseAt = (added: Token | null) => {
    closeDialog()
    if (!added) return
    setLitTokenId(added.id)
    void refetch()
  }
  const handleRevoked = (revoked: readonly Token[]) => {
    if (revoked.some((token) => token.id === ownTokenId)) onOwnRevoked()
  }

  return (
    <div className={styles['page']}>
      <PageHead
        tokens={tokens ?? []}
        now={now}
        pausedReason={meter.pausedReason}
        onSearch={() => searchRef.current?.focus()}
        onOpen={openDialog}
      />
      {list.isError && tokens !== undefined && (
        <StaleNotice error={list.error} shownSince={list.dataUpdatedAt} now={now} {...retry} />
      )}
      {tokens !== undefined && tokens.length > 0 && (
        <TokenList
          tokens={tokens}
          now={now}
          attention={attention}
          ownTokenId={ownTokenId}
          litTokenId={litTokenId}
          pausedReason={meter.pausedReason}
          searchRef={searchRef}
          onOpen={openDialog}
        />
      )}
      {tokens?.length === 0 && <EmptyList />}
      {tokens === undefined && !list.isError && <TokenTableSkeleton />}
      {tokens === undefined && list.isError && (
        <ListFailed error={list.error} info={meter.info} {...retry} />
      )}
      <ZoneNote meterTimeZone={meter.timeZone} now={now} />
      {dialog.kind !== 'none' && DialogsComponent && (
        <DialogsComponent
          dialog={dialog}
          now={now}
          ownTokenId={ownTokenId}
          meter={meter}
          session={session}
          onCloseAt={handleCloseAt}
          onRevoked={handleRevoked}
          onClose={closeDialog}
        />
      )}
    </div>
  )
}

/** Names the meter's zone where it is not the one the times on screen are in. */
function ZoneNote({ meterTimeZone, now }: { meterTimeZone: string | undefined; now: number }) {
  const t = useT()
  const browser = browserTimeZone()
  if (meterTimeZone === undefined || showsSameTime(meterTimeZone, browser, now)) return null
  return <p className={styles['note']}>{t('meter.otherZone', { browser, meter: meterTimeZone })}</p>
}
