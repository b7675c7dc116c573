import { useState } from 'react'

import type { Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { Dialog } from '../../../ui/dialog/dialog'
import { toNewToken, type ExpiryValues } from './issue-form-schema'
import { CreateProblem } from './create-problem'
import { useExpiryZone, usePage } from '../model/page-context'
import { ReplaceForm } from './replace-form'
import { RetireStep } from './retire-step'
import { RevealDialog } from '../reveal/reveal-dialog'
import { useCreateFlow } from './use-create-flow'

type ReplaceDialogProps = {
  /** The token whose place another is to take. */
  token: Token
  /** @param added the token that was made, if any */
  onClose: (added: Token | null) => void
}

/** Replaces a token without a gap: a successor is made, handed over, authorised and tried, and only
 *  then the old one can be revoked. Leaving on the way keeps both. */
export function ReplaceDialog({ token: old, onClose }: ReplaceDialogProps) {
  const t = useT()
  const flow = useCreateFlow()
  const { created } = flow
  const [isRetired, setIsRetired] = useState(false)
  const isOwn = old.id === usePage().session.ownTokenId
  const [wasOwn] = useState(isOwn)
  const { timeZone } = useExpiryZone()
  const { name, role } = old

  const handleSubmit = (values: ExpiryValues) =>
    flow.send(toNewToken({ name, role, ...values }, Date.now(), timeZone))

  const handleRevoked = () => {
    setIsRetired(true)
    // That ended the session, as was said; there is nothing left to do here without one.
    if (isOwn) onClose(null)
  }

  if (created) {
    return (
      <RevealDialog
        {...created}
        title={t('tokens.replace.reveal', { name })}
        purpose={null}
        isLastOpen={!isRetired}
        renderLast={(progress) => (
          <RetireStep
            {...progress}
            old={old}
            isOwn={isOwn}
            wasOwn={wasOwn}
            onRevoked={handleRevoked}
          />
        )}
        onClose={() => onClose(created.token)}
      />
    )
  }
  return (
    <Dialog title={t('tokens.replace.title', { name })} onRequestClose={() => onClose(null)}>
      <ReplaceForm
        old={old}
        isPending={flow.isPending}
        onSubmit={handleSubmit}
        onCancel={() => onClose(null)}
      >
        <CreateProblem flow={flow} />
      </ReplaceForm>
    </Dialog>
  )
}
