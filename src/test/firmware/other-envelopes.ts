import { randomUUID } from 'node:crypto'

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

const enveloped = (data: unknown): Response => Response.json({ result: { code: 0, data } })

/** Envelopes around everything, a list by id, a state in words, and the secret in a text that is JSON
 *  itself. @param nowMs epoch ms */
export function otherEnvelopes(nowMs: number): Firmware {
  const nowS = Math.floor(nowMs / 1000)
  const id = randomUUID()
  const entry = {
    meta: { jti: id, cre: nowS },
    spec: { aud: TOKEN_NAME, role: 'api', exp: nowS + 86_400 * 30 },
    state: 'pending',
  }
  const other = {
    meta: { jti: randomUUID(), cre: nowS - 100 },
    spec: { aud: 'Other', role: 'admin', exp: 253_402_214_400 },
    state: 'active',
  }
  const entries: Record<string, typeof entry> = { [other.meta.jti]: other }
  const path = '/api/access-token/registry'
  const list = { method: 'GET', path, headers: authorization }
  return {
    files: page('fetch("/api/access-token/registry")'),
    steps: [
      signIn,
      list,
      {
        method: 'POST',
        path,
        headers: jsonHeaders,
        body: JSON.stringify({ entry: { spec: entry.spec } }),
        keep: {
          id: ['result', 'data', 'entry', 'meta', 'jti'],
          secret: ['result', 'data', 'handout', 'bearer'],
        },
      },
      list,
      {
        method: 'POST',
        path: `${path}/{id}/state`,
        headers: jsonHeaders,
        body: '{"entry":{"state":"active"}}',
      },
      list,
      { method: 'DELETE', path: `${path}/{id}`, headers: authorization },
      list,
      signOut,
    ],
    answer: async (request) => {
      const session = answerSession(request)
      if (session) return session
      const { pathname } = new URL(request.url)
      if (!pathname.startsWith(path)) return notFound()
      if (request.method === 'DELETE') {
        delete entries[id]
        return enveloped(null)
      }
      if (pathname.endsWith('/state')) {
        entry.state = 'active'
        return enveloped({ entry })
      }
      if (request.method === 'GET') return enveloped({ registry: entries })
      entries[id] = entry
      const secret = fakeJwt({ jti: id, cre: nowS, ...entry.spec })
      return enveloped({ entry, handout: JSON.stringify({ bearer: secret, kind: 'jwt' }) })
    },
  }
}
