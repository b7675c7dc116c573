import type { Token } from '../../api/token'
import { AddDialog } from './issue/add-dialog'
import { DetailsDialog } from './inspect/details-dialog'
import { HandoverDialog } from './handover/handover-dialog'
import { HelpDialog } from './shortcuts/help-dialog'
import { useListView } from './list/find/use-list-view'
import type { OpenDialog } from './model/open-dialog'
import type { PageMeter, PageSession } from './model/page-context'
import { ReplaceDialog } from './issue/replace-dialog'
import { RevokeDialog } from './revoke/revoke-dialog'
import { RevokeManyDialog } from './revoke/revoke-many-dialog'
import { WhichTokenDialog } from './inspect/which-token-dialog'

type DialogsProps = {
  dialog: Exclude<OpenDialog, { kind: 'none' }>
  now: number
  ownTokenId: string | null
  meter: PageMeter
  session: PageSession
  /** Closes the dialog, and lights the row of this token where there is one. */
  onCloseAt: (token: Token | null) => void
  onRevoked: (tokens: readonly Token[]) => void
  onClose: () => void
}

/** The page's dialogs, in a file of their own: nobody waits for them to see the list. */
export function Dialogs({ dialog, now, meter, onClose, ...rest }: DialogsProps) {
  const { changeView } = useListView()
  const handleShowInList = (token: Token) => {
    // In a long list, or under a filter, the row may be anywhere: the search brings it up.
    changeView({ q: token.name, status: 'all', role: 'all' })
    rest.onCloseAt(token)
  }
  switch (dialog.kind) {
    case 'add':
      return <AddDialog now={now} meter={meter} session={rest.session} onClose={rest.onCloseAt} />
    case 'details':
      return (
        <DetailsDialog
          token={dialog.token}
          now={now}
          meterTimeZone={meter.timeZone}
          onClose={onClose}
        />
      )
    case 'revoke':
      return (
        <RevokeDialog
          token={dialog.token}
          now={now}
          pausedReason={meter.pausedReason}
          isOwn={dialog.token.id === rest.ownTokenId}
          onRevoked={(token) => rest.onRevoked([token])}
          onClose={onClose}
        />
      )
    case 'replace':
      return (
        <ReplaceDialog
          token={dialog.token}
          now={now}
          ownTokenId={rest.ownTokenId}
          meter={meter}
          session={rest.session}
          onRevoked={(token) => rest.onRevoked([token])}
          onClose={rest.onCloseAt}
        />
      )
    case 'revoke-many':
      return (
        <RevokeManyDialog
          tokens={dialog.tokens}
          ownTokenId={rest.ownTokenId}
          pausedReason={meter.pausedReason}
          onRevoked={rest.onRevoked}
          onClose={onClose}
        />
      )
    case 'which-token':
      return (
        <WhichTokenDialog
          now={now}
          ownTokenId={rest.ownTokenId}
          meterTimeZone={meter.timeZone}
          onShowInList={handleShowInList}
          onClose={onClose}
        />
      )
    case 'handover':
      return <HandoverDialog token={dialog.token} now={now} meter={meter} onClose={onClose} />
    case 'help':
      return <HelpDialog onClose={onClose} />
  }
}
