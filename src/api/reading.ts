import { request } from './client'
import { readingPath, readingWire } from './schemas/reading'

/** Grid power in watts: positive is drawn from the grid, negative is fed in. */
export type Reading = { gridPowerW: number; at: number }

/** Reads the meter through the JSON interface with the secret of a token, as a program would.
 *  @throws ApiError 401 when the token may not read (pending, expired, revoked) */
export async function readMeter(
  secret: string,
  options: { signal?: AbortSignal } = {},
): Promise<Reading> {
  const wire = await request({
    path: readingPath('local'),
    schema: readingWire,
    as: { bearer: secret },
    ...options,
  })
  const { values, timestamp } = wire['smart-meter']
  const drawnMw = values['active_power_+'] ?? 0
  const fedInMw = values['active_power_-'] ?? 0
  return { gridPowerW: (drawnMw - fedInMw) / 1000, at: timestamp.seconds * 1000 }
}
