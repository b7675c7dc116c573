import * as z from 'zod/mini'

import { nameSchema, roleSchema, type CreateTokenWire } from '../../api/schemas/access-token'
import { expiresAtFor, lifetimes } from './expiry'

/** The ADD form: what the screen shows, with the contract's own rules for name and role.
 *  @param now epoch ms, asked at each check  @param timeZone IANA name of the meter's zone */
export const addFormSchema = (now: () => number, timeZone: string) =>
  z
    .object({
      name: nameSchema,
      role: roleSchema,
      lifetime: z.enum(lifetimes),
      date: z.string(),
    })
    .check(
      z.superRefine((values, ctx) => {
        const expiry = expiresAtFor(values.lifetime, values.date, now(), timeZone)
        if ('problem' in expiry) {
          ctx.addIssue({ code: 'custom', path: ['date'], message: expiry.problem })
        }
      }),
    )

export type AddFormValues = z.infer<ReturnType<typeof addFormSchema>>

export const emptyAddForm: AddFormValues = { name: '', role: 'api', lifetime: '1y', date: '' }

/** The request for checked values. @param now epoch ms @param timeZone the meter's, IANA */
export function toRequest(values: AddFormValues, now: number, timeZone: string): CreateTokenWire {
  const expiry = expiresAtFor(values.lifetime, values.date, now, timeZone)
  if ('problem' in expiry) throw new RangeError(expiry.problem)
  return {
    name: values.name,
    role: values.role,
    expires_at: expiry.expiresAt === null ? null : expiry.expiresAt / 1000,
  }
}
