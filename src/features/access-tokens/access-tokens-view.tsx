import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'

import type { Token } from '../../api/token'
import { ErrorBoundary } from '../../ui/error-boundary'
import styles from './access-tokens-view.module.css'
import { HeadAndList } from './head-and-list'
import { ListCrashed } from './list/states'
import type { RowRequest } from './list/table/use-lit-row'
import { isAwaited, type HandedOver } from './model/handed-over'
import { PageContext, usePage, type Page } from './model/page-context'
import { tokenQueries } from './model/queries'
import { useDialogs } from './use-dialogs'

/** How often the meter is asked whether a program has come, in milliseconds. */
const AWAIT_MS = 10_000

/** The page of access tokens.
 *  @param page the same object until meter or session change */
export function AccessTokensView({ page }: { page: Page }) {
  return (
    <PageContext value={page}>
      <TokenPage />
    </PageContext>
  )
}

/** The dialogs are outside the list's error boundary: when the list fails to render, a secret on screen
 *  stays. */
function TokenPage() {
  const { session } = usePage()
  const [handedOver, setHandedOver] = useState<HandedOver | null>(null)
  const list = useQuery({
    ...tokenQueries.list(),
    enabled: session.isSignedIn,
    refetchInterval: ({ state }) =>
      handedOver && isAwaited(handedOver, state.data?.tokens) ? AWAIT_MS : false,
  })
  const { refetch } = list
  const { dialog, DialogsComponent, openDialog, closeDialog } = useDialogs(list.data !== undefined)
  const [rowRequest, setRowRequest] = useState<RowRequest | null>(null)

  const handleIssued = (added: Token | null) => {
    closeDialog()
    if (!added) return
    setRowRequest({ tokenId: added.id })
    // What was used until now was a test; the program's first request is yet to come.
    const watch = async () => {
      const { data } = await refetch()
      const usedAt = data?.tokens.find(({ id }) => id === added.id)?.lastUsedAt
      if (usedAt !== undefined) setHandedOver({ id: added.id, usedAt })
    }
    void watch()
  }
  const handleShowInList = (token: Token) => {
    closeDialog()
    setRowRequest({ tokenId: token.id })
  }

  return (
    <div className={styles['page']}>
      <ErrorBoundary
        renderFallback={(retry) => (
          <Suspense>
            <ListCrashed onRetry={retry} />
          </Suspense>
        )}
      >
        <HeadAndList
          list={list}
          rowRequest={rowRequest}
          handedOver={handedOver}
          onOpen={openDialog}
        />
      </ErrorBoundary>
      {DialogsComponent && (
        <DialogsComponent
          dialog={dialog}
          onIssued={handleIssued}
          onShowInList={handleShowInList}
          onOpen={openDialog}
          onClose={closeDialog}
        />
      )}
    </div>
  )
}
