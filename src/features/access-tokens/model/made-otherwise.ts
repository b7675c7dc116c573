import { jwtClaims, jwtExpiresAt } from '../../../api/schemas/session'
import type { CreatedToken, NewToken } from '../../../api/token'
import { decodeJwt } from '../../../lib/jwt'

/** A part of a new token that is not as it was asked for, and what it is instead. */
export type Otherwise =
  | { part: 'name'; made: string }
  | { part: 'role'; made: string }
  /** Epoch ms; null = never */
  | { part: 'expiresAt'; made: number | null }

/** What the meter made otherwise than it was asked: by its answer and by the claims of the secret,
 *  which are what it goes by later. A secret that cannot be read says nothing. */
export function madeOtherwise(wanted: NewToken, { token, secret }: CreatedToken): Otherwise[] {
  const claims = jwtClaims.safeParse(decodeJwt(secret)).data
  const names = [token.name, claims?.aud]
  const claimedRoles = [token.role, claims?.role]
  const ends = [token.expiresAt, claims?.exp === undefined ? undefined : jwtExpiresAt(claims)]
  const name = names.find((made) => made !== undefined && made !== wanted.name)
  const role = claimedRoles.find((made) => made !== undefined && made !== wanted.role)
  const end = ends.find((made) => made !== undefined && !isSameSecond(made, wanted.expiresAt))
  return [
    ...(role === undefined ? [] : [{ part: 'role', made: role } as const]),
    ...(end === undefined ? [] : [{ part: 'expiresAt', made: end } as const]),
    ...(name === undefined ? [] : [{ part: 'name', made: name } as const]),
  ]
}

/** A meter counts in whole seconds. */
const isSameSecond = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.floor(a / 1000) === Math.floor(b / 1000)
