import { randomUUID } from 'node:crypto'

import { accessTokenPaths } from '../../api/schemas/access-token'
import {
  answerSession,
  authorization,
  fakeJwt,
  jsonHeaders,
  notFound,
  page,
  signIn,
  signOut,
  TOKEN_NAME,
  type Firmware,
} from './firmware'

/** The contract's paths and names with milliseconds where a token was made, ISO times where it ends, the
 *  year 9999 for never, and an AUTHORISE that answers nothing. @param nowMs epoch ms */
export function otherUnits(nowMs: number): Firmware {
  const id = randomUUID()
  const endMs = nowMs + 86_400_000 * 30
  const row = {
    id,
    name: TOKEN_NAME,
    role: 'api',
    created_at: nowMs,
    expires_at: new Date(endMs).toISOString(),
    authorised_at: null as number | null,
  }
  const other = {
    ...row,
    id: randomUUID(),
    name: 'Other',
    expires_at: '9999-12-31T00:00:00Z',
    authorised_at: nowMs - 5000,
  }
  const tokens: (typeof row)[] = [other]
  const list = { method: 'GET', path: accessTokenPaths.tokens, headers: authorization }
  return {
    files: page('fetch("/api/access-token/tokens")'),
    steps: [
      signIn,
      list,
      {
        method: 'POST',
        path: accessTokenPaths.tokens,
        headers: jsonHeaders,
        body: JSON.stringify({ name: TOKEN_NAME, role: 'api', expires_at: endMs }),
        keep: { id: ['token', 'id'], secret: ['secret'] },
      },
      { method: 'POST', path: `${accessTokenPaths.tokens}/{id}/authorise`, headers: authorization },
      list,
      { method: 'DELETE', path: `${accessTokenPaths.tokens}/{id}`, headers: authorization },
      list,
      signOut,
    ],
    answer: async (request) => {
      const session = answerSession(request)
      if (session) return session
      const { pathname } = new URL(request.url)
      if (pathname === accessTokenPaths.authorise(id)) {
        row.authorised_at = nowMs
        return new Response(null, { status: 204 })
      }
      if (request.method === 'DELETE') {
        tokens.pop()
        return new Response(null, { status: 204 })
      }
      if (pathname !== accessTokenPaths.tokens) return notFound()
      if (request.method === 'GET') return Response.json({ tokens })
      tokens.push(row)
      const claims = { aud: TOKEN_NAME, role: 'api', jti: id }
      const times = { cre: Math.floor(nowMs / 1000), exp: Math.floor(endMs / 1000) }
      return Response.json(
        { token: row, secret: fakeJwt({ ...claims, ...times }) },
        { status: 201 },
      )
    },
  }
}
