import { queryOptions, useQuery } from '@tanstack/react-query'

import { listTokens } from '../../../api/access-tokens'
import type { TokenList } from '../../../api/token'
import { withShownNames } from './shown-names'

export const tokenQueries = {
  all: () => ['access-tokens'] as const,
  list: () =>
    queryOptions({
      queryKey: [...tokenQueries.all(), 'list'],
      queryFn: async ({ signal }) => withShownNames(await listTokens({ signal })),
    }),
}

const readableTokens = ({ tokens }: TokenList) => tokens

/** The tokens as the page knows them, without what could not be read of the list. The page asks for
 *  the list and keeps it current; reading it here asks the meter for nothing, `refetch` does. */
export const useKnownTokens = () =>
  useQuery({ ...tokenQueries.list(), select: readableTokens, enabled: false })
