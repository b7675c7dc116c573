import { useCallback, useEffect, useRef, useState } from 'react'

import { authoriseToken, notConfirmed } from '../../../api/change-tokens'
import { hasStatus, isOutcomeUnknown } from '../../../api/errors'
import type { Token } from '../../../api/token'
import { useConfirmAuthorised } from '../model/mutations'

/** What became of one token of many. */
export type AuthoriseOutcome = 'pending' | 'authorised' | { error: Error }

/** From one to the next, in milliseconds: the meter takes one change a second. */
const SPACING_MS = 1000

export const hasFailed = (outcome: AuthoriseOutcome | undefined): boolean =>
  typeof outcome === 'object'

/** Authorises many tokens, one a second, and keeps going when one fails. */
export function useAuthoriseMany(): {
  outcomes: ReadonlyMap<string, AuthoriseOutcome>
  isRunning: boolean
  /** Resolves to the outcome of each, once every token was tried or `stop` was called. */
  run: (tokens: readonly Token[]) => Promise<ReadonlyMap<string, AuthoriseOutcome>>
  /** Sends no further one. */
  stop: () => void
} {
  const confirm = useConfirmAuthorised()
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, AuthoriseOutcome>>(new Map())
  const [isRunning, setIsRunning] = useState(false)
  const latest = useRef(outcomes)
  const isStopped = useRef(false)
  const stop = useCallback(() => {
    isStopped.current = true
  }, [])
  useEffect(() => stop, [stop])

  const note = (id: string, outcome: AuthoriseOutcome) => {
    latest.current = new Map(latest.current).set(id, outcome)
    setOutcomes(latest.current)
  }
  const authoriseOne = async ({ id }: Token) => {
    note(id, 'pending')
    try {
      await authoriseToken(id)
      note(id, 'authorised')
    } catch (error) {
      note(id, { error: error instanceof Error ? error : new Error('unknown') })
      // Nobody is signed in any more, so the others would be refused as well.
      if (hasStatus(error, 401)) stop()
    }
  }
  const run = async (tokens: readonly Token[]) => {
    isStopped.current = false
    setIsRunning(true)
    for (const [index, token] of tokens.entries()) {
      const isLast = index === tokens.length - 1
      await Promise.all([authoriseOne(token), isLast ? undefined : wait(SPACING_MS)])
      if (isStopped.current) break
    }
    // What the meter's list says counts, whether or not an answer arrived.
    const confirmed = await confirm()
    for (const { id } of tokens) {
      const outcome = latest.current.get(id)
      if (outcome === 'authorised' && confirmed?.has(id) === false) {
        note(id, { error: notConfirmed(id) })
      }
      if (isLost(outcome) && confirmed?.has(id) === true) note(id, 'authorised')
    }
    setIsRunning(false)
    return latest.current
  }
  return { outcomes, isRunning, run, stop }
}

const isLost = (outcome: AuthoriseOutcome | undefined): boolean =>
  typeof outcome === 'object' && isOutcomeUnknown(outcome.error)

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
