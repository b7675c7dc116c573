import * as z from 'zod/mini'

import { NEVER_EXP_S } from './access-token'
import { unixSeconds } from './common'

export const sessionPaths = {
  signIn: '/api/web-login/token',
  signOut: '/api/web-login/logout',
} as const

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
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.number().check(z.positive()),
  token_type: z.string(),
})

/** A refused sign-in: any answer with an `error` member, whatever its status and the member's shape. */
export const signInRefusedWire = z
  .object({ error: z.unknown() })
  .check(z.refine((value) => value.error !== undefined && value.error !== null))

/** Claims of the meter's JWTs. A session's claims are not published: all but the role may be missing. */
export const jwtClaims = z.object({
  aud: z.optional(z.string()),
  cre: z.optional(unixSeconds),
  exp: z.optional(z.int().check(z.nonnegative())),
  iss: z.optional(z.string()),
  jti: z.optional(z.string()),
  nonc: z.optional(z.number()),
  role: z.optional(z.string()),
  sub: z.optional(z.string()),
})
export type JwtClaims = z.infer<typeof jwtClaims>

/** When a JWT ends, in epoch ms; null = never, or not stated. */
export function jwtExpiresAt(claims: JwtClaims): number | null {
  return claims.exp === undefined || claims.exp >= NEVER_EXP_S ? null : claims.exp * 1000
}
