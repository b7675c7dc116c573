import * as z from 'zod/mini'

import { NEVER_EXP_S } from './access-token'
import { unixSeconds, wholeNumber } from './common'

export const sessionPaths = {
  signIn: '/api/web-login/token',
  signOut: '/api/web-login/logout',
} as const

/** `iss` and `sub` of every JWT that such a meter makes. @see docs/meter-api.md, "The JWT" */
export const JWT_ISSUER = 'TQS'
export const JWT_SUBJECT = 'EMOS'

/** Claims of the meter's JWTs. Those of a session are not published, so any of them may be missing. */
export const jwtClaims = z.object({
  aud: z.optional(z.string()),
  cre: z.optional(unixSeconds),
  exp: z.optional(wholeNumber),
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
