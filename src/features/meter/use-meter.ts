import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

import type { DeviceInfo } from '../../api/meter'
import { meterQueries } from './queries'

export type Meter = {
  info: DeviceInfo | undefined
  /** IANA name, or undefined while the meter has not told it. */
  timeZone: string | undefined
  /** It updates or restarts: what is asked of it now may be lost. */
  isBusy: boolean
}

/** What is known of the meter. Nothing waits for it: a meter that does not tell still works.
 *  @param isSignedIn nobody else is told anything */
export function useMeter(isSignedIn: boolean): Meter {
  const info = useQuery({ ...meterQueries.info(), enabled: isSignedIn })
  const timeConfig = useQuery({ ...meterQueries.timeConfig(), enabled: isSignedIn })
  const status = useQuery({ ...meterQueries.status(), enabled: isSignedIn })
  const isBusy = status.data !== undefined && status.data !== 'idle'
  useRefetchOnceIdle(isBusy)
  return { info: info.data, timeZone: timeConfig.data?.timeZone, isBusy }
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
