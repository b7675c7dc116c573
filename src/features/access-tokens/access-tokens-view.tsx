import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'

import type { Token } from '../../api/token'
import { ErrorBoundary } from '../../ui/error-boundary'
import styles from './access-tokens-view.module.css'
import { HeadAndList } from './head-and-list'
import { ListCrashed } from './list/states'
import type { RowRequest } from './list/table/use-lit-row'
import { PageContext, usePage, type Page } from './model/page-context'
import { tokenQueries } from './model/queries'
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

/** The dialogs are outside the list's error boundary: when the list fails to render, a secret on screen
 *  stays. */
function TokenPage() {
  const { session } = usePage()
  const list = useQuery({ ...tokenQueries.list(), enabled: session.isSignedIn })
  const { refetch } = list
  const { dialog, DialogsComponent, openDialog, closeDialog } = useDialogs(list.data !== undefined)
  const [rowRequest, setRowRequest] = useState<RowRequest | null>(null)

  const handleIssued = (added: Token | null) => {
    closeDialog()
    if (!added) return
    setRowRequest({ tokenId: added.id })
    void refetch()
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
        <HeadAndList list={list} rowRequest={rowRequest} onOpen={openDialog} />
      </ErrorBoundary>
      {DialogsComponent && (
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
