import * as z from 'zod/mini'

/** Path of the JSON interface that programs read. `local` is the meter itself. */
export const readingPath = (device: string) =>
  `/api/json/${encodeURIComponent(device)}/values/smart-meter`

/** Answer of the JSON interface: integers in milli-units (mW, mWh, mV, mA, mHz). */
export const readingWire = z.object({
  'smart-meter': z.object({
    configuration_id: z.optional(z.string()),
    status: z.optional(z.string()),
    timestamp: z.object({ seconds: z.number(), nanos: z.optional(z.number()) }),
    values: z.record(z.string(), z.number()),
  }),
})
export type ReadingWire = z.infer<typeof readingWire>
