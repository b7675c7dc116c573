import { useMutation, type UseMutationResult } from '@tanstack/react-query'

import { startSession } from './session-store'

/** What came of an attempt to sign in: something to send from now on, or why there is nothing. */
export type SignInResult<Problem> = { jwt: string } | { problem: Problem }

/** An attempt to sign in. What was found goes to the session store alone: the mutation keeps the
 *  problem, or null.
 *  @param attempt reads what was typed and asks the meter  @throws ApiError, which the form tells
 *  @param onFailed the field to be corrected takes the focus */
export function useSignIn<Problem>(
  attempt: () => Promise<SignInResult<Problem>>,
  onFailed: () => void,
): UseMutationResult<Problem | null, Error, void> {
  return useMutation({
    gcTime: 0,
    mutationFn: async () => {
      const result = await attempt()
      if ('problem' in result) return result.problem
      startSession(result.jwt)
      return null
    },
    onSettled: (problem, error) => {
      if (problem || error) onFailed()
    },
  })
}
