import { queryOptions } from '@tanstack/react-query'

import { getTimeConfig } from '../../api/meter'

/** What the meter says of itself. */
export const meterQueries = {
  all: () => ['meter'] as const,
  timeConfig: () =>
    queryOptions({
      queryKey: [...meterQueries.all(), 'time-config'],
      queryFn: ({ signal }) => getTimeConfig({ signal }),
      staleTime: 5 * 60_000,
    }),
}
