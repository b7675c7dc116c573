import { queryOptions } from '@tanstack/react-query'

import { isTokenAppListed } from '../../../api/apps'
import { tokenQueries } from './queries'

/** Whether the meter's list of apps has the one that manages tokens; asked only where the list of tokens
 *  failed. */
export const tokenAppQuery = queryOptions({
  queryKey: [...tokenQueries.all(), 'app'],
  queryFn: ({ signal }) => isTokenAppListed({ signal }),
})
