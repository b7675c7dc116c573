import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Token } from '../../api/token'
import { ErrorBoundary } from '../../ui/error-boundary'
import styles from './access-tokens-view.module.css'
import { HeadAndList } from './head-and-list'
import { ListCrashed } from './list/list-states'
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

/** The dialogs stand beside the list, not in it: a list that fails to render takes no secret away. */
function TokenPage() {
  const { session } = usePage()
  const list = useQuery({ ...tokenQueries.list(), enabled: session.isSignedIn })
  const { refetch } = list
  const { dialog, DialogsComponent, openDialog, closeDialog } = useDialogs(list.data !== undefined)
  const [litTokenId, setLitTokenId] = useState<string | null>(null)

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
      <ErrorBoundary renderFallback={(retry) => <ListCrashed onRetry={retry} />}>
        <HeadAndList list={list} litTokenId={litTokenId} onOpen={openDialog} />
      </ErrorBoundary>
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
