import type { Api } from './api'
import type { MeterSettings } from './env'
import { refuseRepeats } from './refuse-repeats'
import { addressOf, slowGuesses } from './slow-guesses'

/** Picks what answers `/api/`. Each is loaded only when chosen: no mock beside a real meter.
 *  @param meter null: the mock */
export async function chooseApi(meter: MeterSettings | null): Promise<Api> {
  if (meter === null) {
    const { createMockApi } = await import('./mock-api')
    const { clientOf = addressOf, ...mock } = createMockApi()
    return { ...mock, api: slowGuesses(refuseRepeats(mock.api), { clientOf }) }
  }
  const { createProxy } = await import('./proxy')
  const notes = [`Meter: ${meter.origin}`]
  if (meter.tlsInsecure) {
    notes.push("Warning: METER_TLS_INSECURE=1, so the meter's certificate is not checked.")
  }
  const api = refuseRepeats(createProxy(meter).handle)
  return { api: slowGuesses(api, { clientOf: addressOf }), notes }
}
