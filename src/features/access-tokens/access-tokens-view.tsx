import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'

import type { Token } from '../../api/schemas/access-token'
import { errorText } from '../../i18n/error-text'
import { formatRelative } from '../../i18n/format'
import { useT } from '../../i18n/i18n'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { useNow } from '../../ui/use-now'
import styles from './access-tokens-view.module.css'
import { tokenQueries } from './queries'
import type { RevealSession } from './reveal-dialog'
import { TokenTable, TokenTableSkeleton } from './token-table'
import { useAuthoriseAction } from './use-authorise-action'
import { useDialogs } from './use-dialogs'

export type AccessTokensViewProps = {
  /** `jti` of the token this browser sends, or null. */
  ownTokenId: string | null
  /** IANA name, or undefined while the meter has not told it. */
  meterTimeZone: string | undefined
  session: RevealSession
  /** The token of this browser was revoked here. */
  onOwnRevoked: () => void
}

export function AccessTokensView({
  ownTokenId,
  meterTimeZone,
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
          onClick={() => openDialog({ kind: 'add' })}
        >
          {t('ui.add')}
        </Button>
      </div>
      {list.isError && tokens !== undefined && (
        <Notice
          tone="attention"
          role="status"
          actions={
            <Button size="small" isPending={list.isFetching} onClick={() => void refetch()}>
              {t('ui.retry')}
            </Button>
          }
        >
          {t('tokens.stale', { when: formatRelative(list.dataUpdatedAt, now) })}{' '}
          {errorText(list.error)}
        </Notice>
      )}
      {tokens === undefined ? (
        list.isError ? (
          <Notice
            tone="danger"
            role="alert"
            actions={
              <Button size="small" isPending={list.isFetching} onClick={() => void refetch()}>
                {t('ui.retry')}
              </Button>
            }
          >
            <strong>{t('tokens.failed.title')}</strong>
            <p>{errorText(list.error)}</p>
          </Notice>
        ) : (
          <TokenTableSkeleton />
        )
      ) : tokens.length === 0 ? (
        <div className={styles['empty']}>
          <h2>{t('tokens.empty.title')}</h2>
          <p>{t('tokens.empty.text')}</p>
        </div>
      ) : (
        <TokenTable
          tokens={tokens}
          now={now}
          ownTokenId={ownTokenId}
          litTokenId={litTokenId}
          authorisingIds={authorisingIds}
          onAuthorise={authorise}
          onRevoke={(token) => openDialog({ kind: 'revoke', token })}
          onShowDetails={(token) => openDialog({ kind: 'details', token })}
        />
      )}
      {dialog.kind !== 'none' && DialogsComponent && (
        <DialogsComponent
          dialog={dialog}
          now={now}
          ownTokenId={ownTokenId}
          meterTimeZone={meterTimeZone}
          session={session}
          onAddClosed={handleAddClosed}
          onRevoked={handleRevoked}
          onClose={closeDialog}
        />
      )}
    </div>
  )
}
