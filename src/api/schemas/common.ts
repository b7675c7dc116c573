import * as z from 'zod/mini'

// zod would otherwise try `new Function` once, which a strict CSP refuses and reports.
z.config({ jitless: true })

/** Unix seconds as the meter sends them; the year 9999 is its largest ("never"). */
export const unixSeconds = z
  .number()
  .check(z.refine((value) => isWhole(value) && value <= 253_402_300_799))

/** These use one kind of check instead of four of zod's own, which would add to what the page loads. */
export const nonEmpty = z.string().check(z.refine((text) => text !== ''))
export const atLeastZero = z.number().check(z.refine((value) => value >= 0))
export const wholeNumber = z.number().check(z.refine((value) => isWhole(value)))

const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

/** The body of every refusal except 401, which is empty. `code` is a word in our contract and a
 *  number in the vendor's own apps; nothing beside the message may cost it. @see docs/meter-api.md */
export const errorWire = z.object({
  error: z.object({
    message: z.string(),
    code: z.optional(z.unknown()),
    fields: z.optional(z.unknown()),
  }),
})
export type ErrorWire = z.infer<typeof errorWire>

/** The meter's message for each field that it refused, under the wire's names. */
export const refusedFieldsWire = z.record(z.string(), z.string())

/** Unix seconds to epoch milliseconds. */
export const toMs = (seconds: number): number => seconds * 1000
