import { queryOptions } from '@tanstack/react-query'

import { getDeviceInfo, getDeviceStatus, getMeterClock, getTimeConfig } from '../../api/meter'

/** How often a meter is asked whether it is busy, in milliseconds; more often while it is. */
const IDLE_POLL_MS = 30_000
const BUSY_POLL_MS = 3_000

const CLOCK_POLL_MS = 10 * 60_000

/** What the meter says of itself. */
export const meterQueries = {
  all: () => ['meter'] as const,
  info: () =>
    queryOptions({
      queryKey: [...meterQueries.all(), 'info'],
      queryFn: ({ signal }) => getDeviceInfo({ signal }),
      staleTime: Infinity,
    }),
  status: () =>
    queryOptions({
      queryKey: [...meterQueries.all(), 'status'],
      queryFn: ({ signal }) => getDeviceStatus({ signal }),
      refetchInterval: ({ state }) =>
        state.data === undefined || state.data === 'idle' ? IDLE_POLL_MS : BUSY_POLL_MS,
    }),
  timeConfig: () =>
    queryOptions({
      queryKey: [...meterQueries.all(), 'time-config'],
      queryFn: ({ signal }) => getTimeConfig({ signal }),
      staleTime: CLOCK_POLL_MS,
    }),
  /** How far the meter's clock is ahead of this browser's, in milliseconds. */
  clockOffset: () =>
    queryOptions({
      queryKey: [...meterQueries.all(), 'clock-offset'],
      queryFn: async ({ signal }) => {
        const askedAt = Date.now()
        const meterAt = await getMeterClock({ signal })
        // The meter read its clock about half-way between question and answer.
        return meterAt - (askedAt + Date.now()) / 2
      },
      staleTime: CLOCK_POLL_MS,
      refetchInterval: CLOCK_POLL_MS,
    }),
}
