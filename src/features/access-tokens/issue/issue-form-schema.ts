import * as z from 'zod/mini'

import { nameSchema } from '../../../api/schemas/access-token'
import { roles, type NewToken } from '../../../api/token'
import { expiresAtFor, lifetimes } from '../model/expiry'
import type { ProgramId } from '../model/programs'
import { isProgramId } from '../model/purpose'

const expiryShape = { lifetime: z.enum(lifetimes), date: z.string() }

/** The part of a form that says when a token expires. */
export type ExpiryValues = z.infer<z.ZodMiniObject<typeof expiryShape>>

const checkExpiry =
  (now: () => number, timeZone: string): z.core.CheckFn<ExpiryValues> =>
  ({ value, issues }) => {
    const expiry = expiresAtFor(value.lifetime, value.date, now(), timeZone)
    if ('problem' in expiry) {
      issues.push({ code: 'custom', input: value, path: ['date'], message: expiry.problem })
    }
  }

/** A form that asks only for the lifetime.
 *  @param now epoch ms, asked at each check  @param timeZone IANA name of the meter's zone */
export const expirySchema = (now: () => number, timeZone: string) =>
  z.object(expiryShape).check(checkExpiry(now, timeZone))

/** The ADD form as the screen shows it, with the meter's rules for name and role.
 *  @param now epoch ms, asked at each check  @param timeZone IANA name of the meter's zone */
export const addFormSchema = (now: () => number, timeZone: string) =>
  z
    .object({
      /** null: the person did not say. */
      purpose: z.nullable(z.custom<ProgramId>(isProgramId)),
      name: nameSchema,
      role: z.enum(roles),
      ...expiryShape,
    })
    .check(checkExpiry(now, timeZone))

export type AddFormValues = z.infer<ReturnType<typeof addFormSchema>>

export const emptyAddForm: AddFormValues = {
  purpose: null,
  name: '',
  role: 'api',
  lifetime: '1y',
  date: '',
}

/** The token that valid form values ask for. @param now epoch ms @param timeZone the meter's, IANA */
export function toNewToken(
  values: Omit<AddFormValues, 'purpose'>,
  now: number,
  timeZone: string,
): NewToken {
  const expiry = expiresAtFor(values.lifetime, values.date, now, timeZone)
  if ('problem' in expiry) throw new RangeError(expiry.problem)
  return { name: values.name, role: values.role, expiresAt: expiry.expiresAt }
}
