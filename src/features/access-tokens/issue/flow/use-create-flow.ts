import { useEffect, useRef, useState } from 'react'

import { isOutcomeUnknown } from '../../../../api/errors'
import type { CreatedToken, NewToken } from '../../../../api/token'
import { useT } from '../../../../i18n/i18n'
import { useLeaveGuard } from '../../../../ui/dialog/use-leave-guard'
import { showToast } from '../../../../ui/toast-store'
import { useCreateToken } from '../../model/mutations'
import { useKnownTokens } from '../../model/queries'
import type { IssuePlace } from './issue-place'
import { idsLike, noteAttempt } from './left-behind'
import type { LostAttempt } from './lost-token'

export type CreateFlow = {
  /** The new token with its secret, kept in this component's state alone. */
  created: CreatedToken | null
  /** The last attempt, if its answer was lost. */
  lost: LostAttempt | null
  error: Error | null
  isPending: boolean
  /** What the meter was asked for last, or undefined before. */
  wanted: NewToken | undefined
  send: (wanted: NewToken) => void
  /** Sends the last attempt once more. */
  resend: () => void
  /** Leaves the dialog while the meter is being asked. Its answer brings the dialog back, whatever it
   *  is. */
  leave: () => void
}

/** Makes one token, once, however often `send` is called meanwhile, and remembers what is needed to find
 *  it if the answer is lost. The browser asks before it leaves the page meanwhile.
 *  @param onFailed called when an attempt fails */
export function useCreateFlow(place: IssuePlace, onFailed?: (error: Error) => void): CreateFlow {
  const t = useT()
  const { data: known, refetch } = useKnownTokens()
  const [created, setCreated] = useState<CreateFlow['created']>(null)
  const [lost, setLost] = useState<LostAttempt | null>(null)
  const isSending = useRef(false)
  const forgetAttempt = useRef(() => {})
  useEffect(
    () => () => {
      // The person was told of a lost answer; of one that is still to come nobody was.
      if (!isSending.current) forgetAttempt.current()
    },
    [],
  )
  const create = useCreateToken((made) => {
    setCreated(made)
    place.onAnswer()
  })
  const wanted = create.variables
  // Once it is in front the dialog with the secret guards itself.
  useLeaveGuard(create.isPending || (created !== null && !place.isInFront))

  const send = (next: NewToken) => {
    // A state would be updated too late to stop the second of two quick presses of Enter.
    if (isSending.current) return
    isSending.current = true
    setLost(null)
    const { name, role } = next
    const attempt = { name, role, knownIds: known ? idsLike(next, known) : null }
    forgetAttempt.current()
    forgetAttempt.current = noteAttempt(attempt)
    create.mutate(next, {
      onSuccess: () => forgetAttempt.current(),
      onError: (error) => {
        place.onAnswer()
        onFailed?.(error)
        if (!isOutcomeUnknown(error)) {
          forgetAttempt.current()
          return
        }
        // Not forgotten: a page that is reloaded hears of a lost answer, too, before it goes.
        setLost(attempt)
        void refetch()
      },
      onSettled: () => {
        isSending.current = false
      },
    })
  }
  const resend = () => {
    if (wanted) send(wanted)
  }
  const leave = () => {
    showToast({ tone: 'info', text: t('tokens.add.left', { name: wanted?.name ?? '' }) })
    place.onLeave()
  }
  const { error, isPending } = create
  return { created, lost, error, isPending, wanted, send, resend, leave }
}
