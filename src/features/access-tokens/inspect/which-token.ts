import * as z from 'zod/mini'

import { JWT_ISSUER, jwtClaims, jwtExpiresAt, type JwtClaims } from '../../../api/schemas/session'
import { roles, type Role, type Token } from '../../../api/token'
import { decodeJwt } from '../../../lib/jwt'
import { findPastedJwts } from '../../../lib/pasted-jwts'

/** What a token says about itself. Only a meter can check whether it is true. */
export type ClaimedToken = {
  name: string | null
  role: Role
  /** Epoch ms; null = not stated */
  createdAt: number | null
  /** Epoch ms; null = never */
  expiresAt: number | null
}

/** What a pasted text turned out to be.
 *  - `several`: more than one token of such a meter; none is picked, as the wrong one may be meant
 *  - `foreign`: a token that something else made, with the maker's name if it states one
 *  - `other-kind`: made by such a meter, but neither an access token nor a sign-in
 *  - `session`: what a browser got by signing in with the password
 *  - `expired`, `unlisted`: an access token that is not in the list. Unlisted means revoked, or made
 *    by another meter of this kind: their tokens do not differ before a meter has checked them. */
export type WhichToken =
  | { kind: 'empty' }
  | { kind: 'not-a-token' }
  | { kind: 'several'; count: number }
  | { kind: 'foreign'; issuer: string | null }
  | { kind: 'other-kind' }
  | { kind: 'session'; expiresAt: number | null }
  | { kind: 'match'; token: Token }
  | { kind: 'expired'; claimed: ClaimedToken }
  | { kind: 'unlisted'; claimed: ClaimedToken }

/** Says what a pasted text is, in the browser alone: it is decoded, neither sent nor kept.
 *  @param tokens the meter's list   @param now epoch ms */
export function whichToken(pasted: string, tokens: readonly Token[], now: number): WhichToken {
  if (pasted.trim() === '') return { kind: 'empty' }
  const decoded = findPastedJwts(pasted).flatMap((jwt) => decodeJwt(jwt) ?? [])
  // A whole configuration may hold other tokens too, such as a licence key.
  const ours = decoded.filter((claims) => issuerOf(claims) === JWT_ISSUER)
  const [claims] = ours.length > 0 ? ours : decoded
  if (claims === undefined) return { kind: 'not-a-token' }
  return ours.length > 1 ? { kind: 'several', count: ours.length } : identify(claims, tokens, now)
}

function identify(decoded: object, tokens: readonly Token[], now: number): WhichToken {
  const parsed = jwtClaims.safeParse(decoded)
  const issuer = issuerOf(decoded)
  if (parsed.success && isSession(parsed.data)) {
    return { kind: 'session', expiresAt: jwtExpiresAt(parsed.data) }
  }
  if (issuer !== JWT_ISSUER) return { kind: 'foreign', issuer }
  const role = roles.find((one) => one === parsed.data?.role)
  if (!parsed.success || parsed.data.jti === undefined || role === undefined) {
    return { kind: 'other-kind' }
  }
  const { jti, aud, cre } = parsed.data
  const token = tokens.find(({ id }) => id === jti)
  if (token) return { kind: 'match', token }

  const expiresAt = jwtExpiresAt(parsed.data)
  const claimed: ClaimedToken = {
    name: aud ?? null,
    role,
    createdAt: cre === undefined ? null : cre * 1000,
    expiresAt,
  }
  return expiresAt !== null && expiresAt <= now
    ? { kind: 'expired', claimed }
    : { kind: 'unlisted', claimed }
}

/** A session's claims are not published, so its issuer may be missing. */
const isSession = ({ role, iss }: JwtClaims) =>
  role === 'user' && (iss === undefined || iss === JWT_ISSUER)

const withIssuer = z.object({ iss: z.string() })

const issuerOf = (claims: object) => withIssuer.safeParse(claims).data?.iss ?? null
