import * as z from 'zod/mini'

import { atLeastZero, nonEmpty } from './common'

/** Public constants of the vendor's own web UI, the same on every meter; not secrets. */
export const passwordGrant = {
  grant_type: 'password',
  client_id: 'emos',
  client_secret: '56951025',
  username: 'admin',
} as const

/** How long a sign-in lasts, in seconds: 7 days. */
export const SESSION_TTL_S = 604_800

/** A sign-in that worked. */
export const signedInWire = z.object({
  access_token: nonEmpty,
  expires_in: atLeastZero,
  token_type: z.string(),
})

/** A refused sign-in in OAuth's shape, whatever its status: the error is a word, e.g. `invalid_grant`.
 *  @see docs/meter-api.md */
export const signInRefusedWire = z.object({ error: nonEmpty })

/** Either of them. A union of zod's own would add to what every page loads. */
export const signInAnswer = z.custom((answer) =>
  [signedInWire, signInRefusedWire].some((schema) => schema.safeParse(answer).success),
)
