import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import { isOutcomeUnknown } from '../../../api/errors'
import type { CreatedToken, NewToken } from '../../../api/token'
import type { LostAttempt } from './lost-token'
import { tokenQueries, useCreateToken } from '../model/queries'

export type CreateFlow = {
  /** The new token with its secret, kept in this component's state alone. */
  created: CreatedToken | null
  /** The attempt whose answer never came, if the last one was such. */
  lost: LostAttempt | null
  error: Error | null
  isPending: boolean
  send: (wanted: NewToken) => void
  /** Sends the last attempt once more. */
  resend: () => void
}

/** Makes one token, once, however often it is asked for, and remembers what is needed to find it
 *  should the answer be lost. */
export function useCreateFlow(): CreateFlow {
  const client = useQueryClient()
  const [created, setCreated] = useState<CreateFlow['created']>(null)
  const [lost, setLost] = useState<LostAttempt | null>(null)
  const isSending = useRef(false)
  const create = useCreateToken(setCreated)

  const send = (wanted: NewToken) => {
    // State would be too late for the second of two presses of Enter.
    if (isSending.current) return
    isSending.current = true
    setLost(null)
    const known = client.getQueryData(tokenQueries.list().queryKey)?.tokens
    create.mutate(wanted, {
      onError: (error) => {
        if (!isOutcomeUnknown(error)) return
        setLost({
          name: wanted.name,
          role: wanted.role,
          knownIds: known ? new Set(known.map((token) => token.id)) : null,
        })
        void client.invalidateQueries({ queryKey: tokenQueries.all() })
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
