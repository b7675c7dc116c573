import type { Token } from '../../api/token'
import { AuthoriseManyDialog } from './authorise/authorise-many-dialog'
import { HandoverDialog } from './handover/handover-dialog'
import { DetailsDialog } from './inspect/details-dialog'
import { WhichTokenDialog } from './inspect/which-token-dialog'
import { IssueDialogs } from './issue/issue-dialogs'
import { useListView } from './list/find/use-list-view'
import type { OpenDialog } from './model/open-dialog'
import { RevokeDialog } from './revoke/revoke-dialog'
import { RevokeManyDialog } from './revoke/revoke-many-dialog'
import { RevokeUnreadableDialog } from './revoke/revoke-unreadable-dialog'
import { HelpDialog } from './shortcuts/help-dialog'

type DialogsProps = {
  dialog: OpenDialog
  /** ADD or REPLACE was closed. @param added the token that was made, if any */
  onIssued: (added: Token | null) => void
  onShowInList: (token: Token) => void
  /** Opens another dialog in place of the open one. */
  onOpen: (dialog: OpenDialog) => void
  onClose: () => void
}

/** The page's dialogs. They are loaded after the list, which needs none of them to be shown. */
export function Dialogs(props: DialogsProps) {
  return (
    <>
      <IssueDialogs {...props} />
      <OtherDialog {...props} />
    </>
  )
}

function OtherDialog({ dialog, onShowInList, onOpen, onClose }: DialogsProps) {
  const { changeView } = useListView()
  const handleShowInList = (token: Token) => {
    // A filter may hide the row, and in a long list it is hard to find, so the list searches for it.
    changeView({ q: token.name, status: 'all', role: 'all' })
    onShowInList(token)
  }
  switch (dialog.kind) {
    case 'none':
    case 'add':
    case 'replace':
      return null
    case 'details':
      return <DetailsDialog token={dialog.token} onOpen={onOpen} onClose={onClose} />
    case 'revoke':
      return <RevokeDialog token={dialog.token} onClose={onClose} />
    case 'authorise-many':
      return <AuthoriseManyDialog tokens={dialog.tokens} onClose={onClose} />
    case 'revoke-many':
      return <RevokeManyDialog tokens={dialog.tokens} onClose={onClose} />
    case 'revoke-unreadable':
      return <RevokeUnreadableDialog id={dialog.id} onClose={onClose} />
    case 'which-token':
      return (
        <WhichTokenDialog
          initialText={dialog.pasted}
          onShowInList={handleShowInList}
          onOpen={onOpen}
          onClose={onClose}
        />
      )
    case 'handover':
      return <HandoverDialog token={dialog.token} onClose={onClose} />
    case 'help':
      return <HelpDialog onClose={onClose} />
  }
}
