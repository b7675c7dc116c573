import type { DeviceInfo } from '../../api/meter'
import { createStore } from '../../lib/create-store'
import { useStore } from '../../lib/use-store'

export type Meter = {
  info: DeviceInfo | undefined
  /** IANA name; undefined while the meter is being asked, null when it did not tell. */
  timeZone: string | null | undefined
  /** It updates or restarts: what is asked of it now may be lost. */
  isBusy: boolean
}

export const unknownMeter: Meter = { info: undefined, timeZone: undefined, isBusy: false }

export const meterStore = createStore(unknownMeter)

/** What is known of the meter. Nothing waits for it, and it is asked only once the list has been asked for: a
 *  meter that does not tell still works. */
export const useMeter = (): Meter => useStore(meterStore)
