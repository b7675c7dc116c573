import { useMutation, type UseMutationResult } from '@tanstack/react-query'

import { startSession } from './session-store'

/** The outcome of an attempt to sign in: the JWT to send from now on, or why there is none. */
export type SignInResult<Problem> = { jwt: string } | { problem: Problem }

/** Signs in. The JWT goes to the session store alone: the mutation keeps the problem, or null.
 *  @param attempt reads what was typed and asks the meter; throws ApiError
 *  @param onFailed runs after every failure, to put the focus on the field to correct */
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
