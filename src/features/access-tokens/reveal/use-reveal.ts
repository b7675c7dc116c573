import { useState } from 'react'

import type { CreatedToken, NewToken, Token } from '../../../api/token'
import { usePage } from '../model/page-context'
import type { ProgramId } from '../model/programs'
import { useAuthoriseToken } from '../model/mutations'
import { useTokenTest, works, type TokenTest } from './use-token-test'

/** What brings a new token into use, and how far the person has come with it. */
export type Reveal = {
  created: CreatedToken
  /** What the meter was asked for. */
  wanted: NewToken
  /** What the token is for; null when the person did not say. */
  purpose: ProgramId | null
  /** The secret was copied, downloaded, printed or used, so it may leave the screen. */
  isTaken: boolean
  take: () => void
  /** The new token as it was authorised, or undefined before. */
  authorised: Token | undefined
  isAuthorising: boolean
  authoriseError: Error | null
  /** Authorises, and then tests. */
  authorise: () => void
  test: TokenTest
  /** The test showed that the token does what it is for. */
  isProven: boolean
  /** This browser signs in with the new token. */
  isUsedHere: boolean
  useHere: () => void
}

/** @param wanted what the meter was asked for
 *  @param purpose what the token is for; null when the person did not say */
export function useReveal(
  created: CreatedToken,
  wanted: NewToken,
  purpose: ProgramId | null,
): Reveal {
  const { session } = usePage()
  const [isTaken, setIsTaken] = useState(false)
  const [isUsedHere, setIsUsedHere] = useState(false)
  const authorising = useAuthoriseToken()
  const test = useTokenTest(created)
  return {
    created,
    wanted,
    purpose,
    isTaken,
    take: () => setIsTaken(true),
    authorised: authorising.data,
    isAuthorising: authorising.isPending,
    authoriseError: authorising.error,
    authorise: () => {
      if (!authorising.isPending) authorising.mutate(created.token, { onSuccess: test.run })
    },
    test,
    isProven: works(test.result),
    isUsedHere,
    useHere: () => {
      session.signInWith(created.secret)
      setIsUsedHere(true)
      setIsTaken(true)
    },
  }
}
