import { listTokens } from '../../api/access-tokens'
import { hasStatus } from '../../api/errors'
import { pause } from '../../api/pause'
import { jwtExpiresAt } from '../../api/schemas/session'
import { decodeJwt } from '../../lib/jwt'
import { firstPastedJwt } from '../../lib/pasted-jwts'
import { readClaims } from './session-store'
import type { SignInResult } from './use-sign-in'

type TokenProblem = 'empty' | 'no-token' | 'api-role' | 'expired' | 'refused'

/** Finds out whether a pasted text holds the secret of an admin token that this meter accepts now; this
 *  browser can then send it as its JWT.
 *  The meter gives the same answer for a token that waits, one that was revoked, and one of another
 *  meter.
 *  @param now epoch ms
 *  @throws ApiError when the meter could not be asked */
export async function checkAdminToken(
  pasted: string,
  now: number,
): Promise<SignInResult<TokenProblem>> {
  if (pasted.trim() === '') return { problem: 'empty' }
  const jwt = firstPastedJwt(pasted)
  if (jwt === null || decodeJwt(jwt) === null) return { problem: 'no-token' }
  const claims = readClaims(jwt)
  if (claims.role === 'api') return { problem: 'api-role' }
  if (await isAccepted(jwt)) return { jwt }
  const expiresAt = jwtExpiresAt(claims)
  if (expiresAt !== null && expiresAt <= now) return { problem: 'expired' }
  // A meter that restarts refuses everybody for a moment.
  await pause('refused')
  return (await isAccepted(jwt)) ? { jwt } : { problem: 'refused' }
}

async function isAccepted(jwt: string): Promise<boolean> {
  try {
    await listTokens({ as: { bearer: jwt } })
    return true
  } catch (error) {
    if (!hasStatus(error, 401)) throw error
    return false
  }
}
