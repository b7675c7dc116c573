import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query'

import { listTokens } from '../../../api/access-tokens'
import type { TokenList } from '../../../api/token'
import { currentFormatLocale } from '../../../i18n/i18n'
import { inOneGo, inTurns } from '../../../lib/steps'
import { takeOverSteps } from './take-over'
import { indexSteps } from './token-index'

const listKey = ['access-tokens', 'list'] as const

export const tokenQueries = {
  all: () => ['access-tokens'] as const,
  list: () =>
    queryOptions({
      queryKey: listKey,
      queryFn: async ({ signal, client }) => {
        const listed = await listTokens({ signal })
        const before = client.getQueryData<TokenList>(listKey)
        const list = await inTurns(takeOverSteps(listed, before))
        await inTurns(indexSteps(list.tokens, currentFormatLocale(), before?.tokens))
        return list
      },
      // Compares two lists in one go, which takeOverSteps has done already.
      structuralSharing: false,
    }),
}

/** Changes the list that is kept, without asking the meter. */
export function changeList(client: QueryClient, change: (list: TokenList) => TokenList): void {
  client.setQueryData(tokenQueries.list().queryKey, (before) => {
    if (!before) return before
    const list = change(before)
    inOneGo(indexSteps(list.tokens, currentFormatLocale(), before.tokens))
    return list
  })
}

const readableTokens = ({ tokens }: TokenList) => tokens

/** The tokens as the page knows them, without what could not be read of the list. The page asks for
 *  the list and keeps it current; reading it here asks the meter for nothing, `refetch` does. */
export const useKnownTokens = () =>
  useQuery({ ...tokenQueries.list(), select: readableTokens, enabled: false })
