import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'

import { authoriseToken, createToken, listTokens, revokeToken } from '../../api/access-tokens'
import { hasStatus } from '../../api/errors'
import type { CreateTokenWire, Token } from '../../api/schemas/access-token'

export const tokenQueries = {
  all: () => ['access-tokens'] as const,
  list: () =>
    queryOptions({
      queryKey: [...tokenQueries.all(), 'list'],
      queryFn: ({ signal }) => listTokens({ signal }),
    }),
}

function patchList(client: QueryClient, patch: (tokens: Token[]) => Token[]): void {
  client.setQueryData(tokenQueries.list().queryKey, (tokens) => tokens && patch(tokens))
}

const refetchTokens = (client: QueryClient) =>
  client.invalidateQueries({ queryKey: tokenQueries.all() })

/** Makes a token. The secret goes to `onSecret` alone: what the mutation keeps is the token without
 *  it, so it never lies in a cache. The list is asked again when the secret has been closed. */
export function useCreateToken(onSecret: (created: { token: Token; secret: string }) => void) {
  return useMutation({
    gcTime: 0,
    mutationFn: async (body: CreateTokenWire) => {
      const created = await createToken(body)
      onSecret(created)
      return created.token
    },
  })
}

/** Authorises a token and shows it at once in the list. A refusal asks for the list again: it tells
 *  that the list on screen is out of date. */
export function useAuthoriseToken() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (token: Token) => authoriseToken(token.id),
    onSuccess: (authorised) =>
      patchList(client, (tokens) =>
        tokens.map((token) => (token.id === authorised.id ? authorised : token)),
      ),
    onSettled: () => void refetchTokens(client),
  })
}

/** Revokes a token and takes it from the list. One that is already gone counts as done.
 *  Resolves to whether it was this call that ended it. */
export function useRevokeToken() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (token: Token): Promise<'revoked' | 'already-gone'> => {
      try {
        await revokeToken(token.id)
        return 'revoked'
      } catch (error) {
        if (hasStatus(error, 404)) return 'already-gone'
        throw error
      }
    },
    onSuccess: (_outcome, revoked) =>
      patchList(client, (tokens) => tokens.filter((token) => token.id !== revoked.id)),
    onSettled: () => void refetchTokens(client),
  })
}
