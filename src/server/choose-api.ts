import type { Api } from './api'
import type { MeterSettings } from './env'
import { refuseRepeats } from './refuse-repeats'

/** Picks what answers `/api/`. Each is loaded only when chosen: no mock beside a real meter.
 *  @param meter null: the mock */
export async function chooseApi(meter: MeterSettings | null): Promise<Api> {
  if (meter === null) {
    const { createMockApi } = await import('./mock-api')
    const mock = createMockApi()
    return { ...mock, api: refuseRepeats(mock.api) }
  }
  const { createProxy } = await import('./proxy')
  const notes = [`Meter: ${meter.origin}`]
  if (meter.tlsInsecure) {
    notes.push("Warning: METER_TLS_INSECURE=1, so the meter's certificate is not checked.")
  }
  return { api: refuseRepeats(createProxy(meter).handle), notes }
}
