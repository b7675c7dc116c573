import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'

import type { Token } from '../../api/schemas/access-token'
import { useT } from '../../i18n/i18n'
import { browserTimeZone, showsSameTime } from '../../lib/time-zone'
import { Button } from '../../ui/button'
import { useNow } from '../../ui/use-now'
import styles from './access-tokens-view.module.css'
import { EmptyList, ListFailed, StaleNotice } from './list-states'
import type { PageMeter, PageSession } from './page-context'
import { tokenQueries } from './queries'
import { TokenTable, TokenTableSkeleton } from './token-table'
import { useAuthoriseAction } from './use-authorise-action'
import { useDialogs } from './use-dialogs'

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
  const { refetch } = list
  const { dialog, DialogsComponent, openDialog, closeDialog } = useDialogs(list.data !== undefined)
  const [litTokenId, setLitTokenId] = useState<string | null>(null)
  const { authorise, authorisingIds } = useAuthoriseAction()
  const tokens = useMemo(
    () => list.data?.toSorted((a, b) => b.createdAt - a.createdAt),
    [list.data],
  )

  const handleAddClosed = useCallback(
    (added: Token | null) => {
      closeDialog()
      if (!added) return
      setLitTokenId(added.id)
      void refetch()
    },
    [closeDialog, refetch],
  )
  const retry = { isRetrying: list.isFetching, onRetry: () => void refetch() }
  const handleRevoked = (token: Token) => {
    if (token.id === ownTokenId) onOwnRevoked()
  }

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <div>
          <h1 tabIndex={-1}>{t('tokens.title')}</h1>
          <p className={styles['intro']}>{t('tokens.intro')}</p>
        </div>
        <Button
          variant="primary"
          icon="add"
          className={styles['add']}
          disabledReason={meter.pausedReason}
          onClick={() => openDialog({ kind: 'add' })}
        >
          {t('ui.add')}
        </Button>
      </div>
      {list.isError && tokens !== undefined && (
        <StaleNotice error={list.error} shownSince={list.dataUpdatedAt} now={now} {...retry} />
      )}
      {tokens === undefined ? (
        list.isError ? (
          <ListFailed error={list.error} info={meter.info} {...retry} />
        ) : (
          <TokenTableSkeleton />
        )
      ) : tokens.length === 0 ? (
        <EmptyList />
      ) : (
        <TokenTable
          tokens={tokens}
          now={now}
          ownTokenId={ownTokenId}
          litTokenId={litTokenId}
          authorisingIds={authorisingIds}
          pausedReason={meter.pausedReason}
          onAuthorise={authorise}
          onRevoke={(token) => openDialog({ kind: 'revoke', token })}
          onShowDetails={(token) => openDialog({ kind: 'details', token })}
        />
      )}
      <ZoneNote meterTimeZone={meter.timeZone} now={now} />
      {dialog.kind !== 'none' && DialogsComponent && (
        <DialogsComponent
          dialog={dialog}
          now={now}
          ownTokenId={ownTokenId}
          meter={meter}
          session={session}
          onAddClosed={handleAddClosed}
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
