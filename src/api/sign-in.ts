import * as z from 'zod/mini'

import { request } from './client'
import { ApiError } from './errors'
import { sessionPaths } from './schemas/session'
import { passwordGrant, signedInWire, signInRefusedWire } from './schemas/sign-in'

/** Signs in with the meter's password as its own web UI does.
 *  @returns the session's JWT
 *  @throws ApiError code `wrong_password` when refused, whatever status the meter chose */
export async function signIn(password: string): Promise<string> {
  const answer = await request({
    path: sessionPaths.signIn,
    method: 'POST',
    form: { ...passwordGrant, password },
    as: 'none',
    schema: z.union([signedInWire, signInRefusedWire]),
    alsoParse: (status) => status >= 400 && status < 500 && status !== 429 && status !== 404,
  })
  if ('error' in answer) {
    throw new ApiError('http', '', {
      path: sessionPaths.signIn,
      status: 401,
      code: 'wrong_password',
    })
  }
  return answer.access_token
}
