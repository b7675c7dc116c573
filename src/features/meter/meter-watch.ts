import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

import { meterStore, unknownMeter } from './meter-store'
import { meterQueries } from './queries'

/** Asks the meter about itself as long as it is rendered, for signed-in users: nobody else is told anything.
 *  @see meter-store.ts, where the answers are kept */
export function MeterWatch() {
  const { data: info } = useQuery(meterQueries.info())
  const zone = useQuery(meterQueries.timeConfig())
  const timeZone = zone.data?.timeZone ?? (zone.isPending ? undefined : null)
  const { data: status } = useQuery(meterQueries.status())
  const isBusy = status !== undefined && status !== 'idle'
  useRefetchOnceIdle(isBusy)
  useEffect(() => meterStore.set({ info, timeZone, isBusy }), [info, timeZone, isBusy])
  useEffect(() => () => meterStore.set(unknownMeter), [])
  return null
}

/** When the meter is back, everything on screen is asked for again. */
function useRefetchOnceIdle(isBusy: boolean): void {
  const client = useQueryClient()
  const wasBusy = useRef(false)
  useEffect(() => {
    if (wasBusy.current && !isBusy) void client.invalidateQueries()
    wasBusy.current = isBusy
  }, [client, isBusy])
}
