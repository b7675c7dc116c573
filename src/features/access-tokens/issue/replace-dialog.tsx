import { useState } from 'react'

import type { Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { browserTimeZone } from '../../../lib/time-zone'
import { Dialog } from '../../../ui/dialog/dialog'
import { toNewToken, type ExpiryValues } from './issue-form-schema'
import { CreateProblem } from './create-problem'
import type { PageMeter, PageSession } from '../model/page-context'
import { ReplaceForm } from './replace-form'
import { RetireStep } from './retire-step'
import { RevealDialog } from '../reveal/reveal-dialog'
import { useCreateFlow } from './use-create-flow'

type ReplaceDialogProps = {
  /** The token whose place another is to take. */
  token: Token
  now: number
  /** `jti` of the token this browser sends, or null. */
  ownTokenId: string | null
  meter: PageMeter
  session: PageSession
  /** The old token is gone. */
  onRevoked: (token: Token) => void
  /** @param added the token that was made, if any */
  onClose: (added: Token | null) => void
}

/** Replaces a token without a gap: a successor is made, handed over, authorised and tried, and only
 *  then the old one can be revoked. Leaving on the way keeps both. */
export function ReplaceDialog({
  token: old,
  now,
  ownTokenId,
  meter,
  session,
  onRevoked,
  onClose,
}: ReplaceDialogProps) {
  const t = useT()
  const flow = useCreateFlow()
  const { created } = flow
  const [isRetired, setIsRetired] = useState(false)
  const isOwn = old.id === ownTokenId
  const [wasOwn] = useState(isOwn)
  const timeZone = meter.timeZone ?? browserTimeZone()
  const { name, role } = old

  const handleSubmit = (values: ExpiryValues) =>
    flow.send(toNewToken({ name, role, ...values }, Date.now(), timeZone))

  const handleRevoked = (revoked: Token) => {
    setIsRetired(true)
    onRevoked(revoked)
    // That ended the session, as was said; there is nothing left to do here without one.
    if (isOwn) onClose(null)
  }

  if (created) {
    return (
      <RevealDialog
        {...created}
        title={t('tokens.replace.reveal', { name })}
        purpose={null}
        meter={meter}
        session={session}
        isLastOpen={!isRetired}
        renderLast={(progress) => (
          <RetireStep
            {...progress}
            old={old}
            now={now}
            isOwn={isOwn}
            wasOwn={wasOwn}
            pausedReason={meter.pausedReason}
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
        now={now}
        timeZone={timeZone}
        isZoneKnown={meter.timeZone !== undefined}
        isPending={flow.isPending}
        pausedReason={meter.pausedReason}
        onSubmit={handleSubmit}
        onCancel={() => onClose(null)}
      >
        <CreateProblem flow={flow} session={session} />
      </ReplaceForm>
    </Dialog>
  )
}
