import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'

import { authoriseToken, createToken, notConfirmed, revokeToken } from '../../../api/change-tokens'
import { ApiError, hasStatus, isOutcomeUnknown } from '../../../api/errors'
import type { CreatedToken, NewToken, Token } from '../../../api/token'
import { changeList, tokenQueries } from './queries'
import { withShownName } from './shown-names'
import { announceTokensChanged } from './token-channel'

// Apart from the queries, because the list is shown without any of this.

const refetchTokens = (client: QueryClient) =>
  client.invalidateQueries({ queryKey: tokenQueries.all() })

/** Makes a token. It goes to `onCreated` alone: the mutation keeps nothing of it, so the secret never
 *  lies in a cache. The list is left as it is; the page asks for it again when the dialog with the
 *  secret closes, and AUTHORISE in that dialog does so before. */
export function useCreateToken(onCreated: (created: CreatedToken) => void) {
  return useMutation({
    gcTime: 0,
    mutationFn: async (wanted: NewToken) => {
      onCreated(await createToken(wanted))
      announceTokensChanged()
    },
  })
}

/** Authorises a token. What the meter's list says counts, whether or not its answer arrived; only where
 *  the list cannot be asked the answer alone does. A refusal asks for the list again: it tells that the
 *  one on screen is out of date.
 *  @throws ApiError */
export async function authoriseOnce(client: QueryClient, { id }: Token): Promise<Token> {
  try {
    const authorised = await confirmAuthorised(client, id)
    announceTokensChanged()
    return authorised
  } catch (error) {
    void refetchTokens(client)
    throw error
  }
}

async function confirmAuthorised(client: QueryClient, id: string): Promise<Token> {
  const answer = await authoriseToken(id).then(withShownName, whenLost)
  const list = await client.fetchQuery({ ...tokenQueries.list(), staleTime: 0 }).catch(() => null)
  if (list === null) {
    if (answer instanceof Error) throw answer
    changeList(client, ({ tokens, unreadable }) => ({
      tokens: tokens.map((token) => (token.id === id ? answer : token)),
      unreadable,
    }))
    void refetchTokens(client)
    return answer
  }
  const listed = list.tokens.find((token) => token.id === id)
  if (listed && listed.authorisedAt !== null) return listed
  throw answer instanceof Error ? answer : notConfirmed(id)
}

/** An answer that was lost on the way leaves open what the meter did. @throws every refusal */
function whenLost(error: unknown): ApiError {
  if (error instanceof ApiError && isOutcomeUnknown(error)) return error
  throw error
}

/** The same as a mutation. */
export function useAuthoriseToken() {
  const client = useQueryClient()
  return useMutation({ mutationFn: (token: Token) => authoriseOnce(client, token) })
}

/** Asks for the list after tokens were authorised, and tells the other tabs.
 *  @returns the ids of all that are authorised by the list's account; null when it could not be asked */
export function useConfirmAuthorised(): () => Promise<ReadonlySet<string> | null> {
  const client = useQueryClient()
  return async () => {
    announceTokensChanged()
    try {
      const list = await client.fetchQuery({ ...tokenQueries.list(), staleTime: 0 })
      return new Set(
        list.tokens.filter(({ authorisedAt }) => authorisedAt !== null).map(({ id }) => id),
      )
    } catch {
      return null
    }
  }
}

export type RevokeResult = 'revoked' | 'already-gone'

/** Revokes a token. One that is already gone counts as done. @throws ApiError */
export async function revokeOnce({ id }: Pick<Token, 'id'>): Promise<RevokeResult> {
  try {
    await revokeToken(id)
    return 'revoked'
  } catch (error) {
    if (hasStatus(error, 404)) return 'already-gone'
    throw error
  }
}

/** Takes what was revoked from the list, here and in the other tabs, and asks the meter for it again. */
export function useForgetTokens(): (ids: ReadonlySet<string>) => void {
  const client = useQueryClient()
  return (ids) => {
    if (ids.size > 0) {
      changeList(client, ({ tokens, unreadable }) => ({
        tokens: tokens.filter(({ id }) => !ids.has(id)),
        unreadable: unreadable.filter(({ id }) => id === null || !ids.has(id)),
      }))
      announceTokensChanged()
    }
    void refetchTokens(client)
  }
}

/** Revokes a token and takes it from the list. */
export function useRevokeToken() {
  const forget = useForgetTokens()
  return useMutation({
    mutationFn: revokeOnce,
    onSettled: (_result, error, token) => forget(new Set(error ? [] : [token.id])),
  })
}
