import { useRef, useState } from 'react'

import { isOutcomeUnknown } from '../../../api/errors'
import type { CreatedToken, NewToken } from '../../../api/token'
import { useCreateToken, useKnownTokens } from '../model/queries'
import type { LostAttempt } from './lost-token'

export type CreateFlow = {
  /** The new token with its secret, kept in this component's state alone. */
  created: CreatedToken | null
  /** The last attempt, if its answer was lost. */
  lost: LostAttempt | null
  error: Error | null
  isPending: boolean
  send: (wanted: NewToken) => void
  /** Sends the last attempt once more. */
  resend: () => void
}

/** Makes one token, once, however often `send` is called meanwhile, and remembers what is needed to find
 *  it if the answer is lost.
 *  @param onFailed called when an attempt fails */
export function useCreateFlow(onFailed?: (error: Error) => void): CreateFlow {
  const { data: known, refetch } = useKnownTokens()
  const [created, setCreated] = useState<CreateFlow['created']>(null)
  const [lost, setLost] = useState<LostAttempt | null>(null)
  const isSending = useRef(false)
  const create = useCreateToken(setCreated)

  const send = (wanted: NewToken) => {
    // A state would be updated too late to stop the second of two quick presses of Enter.
    if (isSending.current) return
    isSending.current = true
    setLost(null)
    create.mutate(wanted, {
      onError: (error) => {
        onFailed?.(error)
        if (!isOutcomeUnknown(error)) return
        setLost({
          name: wanted.name,
          role: wanted.role,
          knownIds: known ? new Set(known.map((token) => token.id)) : null,
        })
        void refetch()
      },
      onSettled: () => {
        isSending.current = false
      },
    })
  }
  const resend = () => {
    if (create.variables) send(create.variables)
  }
  return { created, lost, error: create.error, isPending: create.isPending, send, resend }
}
