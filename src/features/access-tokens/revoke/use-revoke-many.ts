import { useRef, useState } from 'react'

import type { Token } from '../../../api/token'
import { revokeOnce, useForgetTokens, type RevokeResult } from '../model/mutations'

/** What became of one token of many. */
export type RevokeOutcome = 'pending' | RevokeResult | { error: Error }

/** Requests at the same time: the meter is a small device. */
const PARALLEL = 3

export const hasFailed = (outcome: RevokeOutcome | undefined): boolean =>
  typeof outcome === 'object'

/** Revokes many tokens, a few at a time, and keeps going when one fails.
 *  @param ownTokenId this browser's own token is revoked last, because the meter accepts nothing after that */
export function useRevokeMany(ownTokenId: string | null): {
  outcomes: ReadonlyMap<string, RevokeOutcome>
  isRunning: boolean
  /** Resolves once every token was tried, to the outcome of each. */
  run: (tokens: readonly Token[]) => Promise<ReadonlyMap<string, RevokeOutcome>>
} {
  const forget = useForgetTokens()
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, RevokeOutcome>>(new Map())
  const [isRunning, setIsRunning] = useState(false)
  const latest = useRef(outcomes)

  const note = (token: Token, outcome: RevokeOutcome) => {
    latest.current = new Map(latest.current).set(token.id, outcome)
    setOutcomes(latest.current)
  }
  const revokeOne = async (token: Token) => {
    note(token, 'pending')
    try {
      note(token, await revokeOnce(token))
    } catch (error) {
      note(token, { error: error instanceof Error ? error : new Error('unknown') })
    }
  }
  const run = async (tokens: readonly Token[]) => {
    setIsRunning(true)
    const queue = tokens.filter((token) => token.id !== ownTokenId)
    const worker = async () => {
      for (let token = queue.shift(); token; token = queue.shift()) await revokeOne(token)
    }
    await Promise.all(Array.from({ length: PARALLEL }, worker))
    const own = tokens.find((token) => token.id === ownTokenId)
    if (own) await revokeOne(own)
    const gone = tokens.filter(({ id }) => !hasFailed(latest.current.get(id)))
    forget(new Set(gone.map(({ id }) => id)))
    setIsRunning(false)
    return latest.current
  }
  return { outcomes, isRunning, run }
}
