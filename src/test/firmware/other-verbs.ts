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

/** Other paths, verbs and names, in words that only the page's script has; a list without an envelope;
 *  REVOKE answers 200. @param nowMs epoch ms */
export function otherVerbs(nowMs: number): Firmware {
  const nowS = Math.floor(nowMs / 1000)
  const base = '/api/access-token/v1/fernzugriffe'
  const row = {
    uuid: randomUUID(),
    bezeichner: TOKEN_NAME,
    role: 'api',
    created: nowS,
    validUntil: nowS + 86_400 * 30,
    freigeschaltet: false,
  }
  let rows = [
    { ...row, uuid: randomUUID(), bezeichner: 'Other', validUntil: null, freigeschaltet: true },
  ] as unknown[]
  return {
    files: page(
      `const base="${base}";const f=r=>[r.uuid,r.bezeichner,r.freigeschaltet];fetch(base).then(f)`,
    ),
    steps: [
      signIn,
      { method: 'GET', path: base, headers: authorization },
      {
        method: 'PUT',
        path: base,
        headers: jsonHeaders,
        body: JSON.stringify({
          bezeichner: TOKEN_NAME,
          role: 'api',
          validUntil: row.validUntil,
          interfaces: ['json'],
        }),
        keep: { id: ['uuid'], secret: ['jwt'] },
      },
      { method: 'GET', path: base, headers: authorization },
      {
        method: 'PATCH',
        path: `${base}/{id}`,
        headers: jsonHeaders,
        body: '{"freigeschaltet":true}',
      },
      { method: 'GET', path: base, headers: authorization },
      { method: 'POST', path: `${base}/{id}/withdraw`, headers: authorization },
      { method: 'GET', path: base, headers: authorization },
      signOut,
    ],
    answer: async (request) => {
      const session = answerSession(request)
      if (session) return session
      const { pathname } = new URL(request.url)
      if (!pathname.startsWith(base)) return notFound()
      if (request.method === 'PUT') {
        rows = [...rows, row]
        const claims = { aud: TOKEN_NAME, role: 'api', cre: nowS, exp: row.validUntil }
        return Response.json({ ...row, jwt: fakeJwt({ ...claims, jti: row.uuid }) })
      }
      if (request.method === 'PATCH') {
        row.freigeschaltet = true
        return Response.json(row)
      }
      if (request.method === 'POST') {
        rows = rows.filter((one) => one !== row)
        return Response.json({})
      }
      return Response.json(rows)
    },
  }
}
