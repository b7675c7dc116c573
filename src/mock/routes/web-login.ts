import * as z from 'zod/mini'

import { sessionPaths } from '../../api/schemas/session'
import { passwordGrant, SESSION_TTL_S } from '../../api/schemas/sign-in'
import { readText } from '../body'
import { randomInteger } from '../random-integer'
import { json, noContent } from '../respond'
import type { Call, Route } from '../route'

const form = z.object({
  grant_type: z.string(),
  client_id: z.string(),
  client_secret: z.string(),
  username: z.string(),
  password: z.string(),
})

/** Sign-in by the password grant that the vendor's own web UI sends, and sign-out. */
export const webLoginRoutes: readonly Route[] = [
  {
    endpoint: 'sign-in',
    method: 'POST',
    path: sessionPaths.signIn,
    access: 'open',
    answer: signIn,
  },
  {
    endpoint: 'sign-out',
    method: 'GET',
    path: sessionPaths.signOut,
    access: 'management',
    answer: signOut,
  },
]

async function signIn(call: Call): Promise<Response> {
  const { request, password, now, store, signer } = call
  const text = await readText(request)
  if (text instanceof Response) return text
  const contentType = request.headers.get('Content-Type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType)) {
    return refuseGrant(call, 'invalid_request', 'The body must be form-encoded.')
  }
  const parsed = form.safeParse(Object.fromEntries(new URLSearchParams(text)))
  if (!parsed.success) return refuseGrant(call, 'invalid_request', 'A field is missing.')
  const given = parsed.data
  if (given.grant_type !== passwordGrant.grant_type) {
    return refuseGrant(call, 'unsupported_grant_type', 'The grant type must be password.')
  }
  if (
    given.client_id !== passwordGrant.client_id ||
    given.client_secret !== passwordGrant.client_secret
  ) {
    return refuseGrant(call, 'invalid_client', 'The client is not known.')
  }
  if (given.username !== passwordGrant.username || given.password !== password) {
    return refuseGrant(call, 'invalid_grant', 'The user name or password is wrong.')
  }

  const cre = Math.floor(now / 1000)
  const session = { jti: crypto.randomUUID(), exp: cre + SESSION_TTL_S }
  const claims = { aud: 'Web UI', cre, nonc: randomInteger(), role: 'user', ...session } as const
  const jwt = await signer.sign(claims)
  store.change((state) => {
    state.sessions = [...state.sessions.filter((one) => one.exp * 1000 > now), session]
  })
  return json(200, { access_token: jwt, expires_in: SESSION_TTL_S, token_type: 'Bearer' })
}

/** Ends a session. An admin access token has none: it stays until it is revoked. */
function signOut({ caller, store }: Call): Response {
  store.change((state) => {
    state.sessions = state.sessions.filter((one) => one.jti !== caller?.jti)
  })
  return noContent()
}

/** A refusal as OAuth has it: `error` is a word here, not an object. */
const refuseGrant = ({ context }: Call, error: string, description: string): Response =>
  json(context.device === 'refuses-with-200' ? 200 : 400, { error, error_description: description })
