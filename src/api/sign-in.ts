import { request } from './client'
import { sessionPaths } from './schemas/session'
import { passwordGrant, signedInWire, signInAnswer, signInRefusedWire } from './schemas/sign-in'

/** Statuses that have a meaning of their own and say nothing about the password. */
const otherTroubles = new Set([404, 405, 408, 413, 429])

/** Signs in with the meter's password as its own web UI does.
 *  @returns the session's JWT, or null when the meter says in OAuth's words that it does not accept the
 *    password, whatever status it chose
 *  @throws ApiError for every other refusal, e.g. by the server in between */
export async function signIn(password: string): Promise<string | null> {
  const answer = await request({
    path: sessionPaths.signIn,
    method: 'POST',
    form: { ...passwordGrant, password },
    as: 'none',
    schema: signInAnswer,
    expectedRefusal: {
      hasStatus: (status) => status >= 400 && status < 500 && !otherTroubles.has(status),
      schema: signInRefusedWire,
    },
  })
  const signedIn = signedInWire.safeParse(answer)
  return signedIn.success ? signedIn.data.access_token : null
}
