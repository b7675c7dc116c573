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

/** A refused sign-in: any answer with an `error` member, whatever its status and the member's shape. */
export const signInRefusedWire = z
  .object({ error: z.unknown() })
  .check(z.refine((value) => value.error !== undefined && value.error !== null))
