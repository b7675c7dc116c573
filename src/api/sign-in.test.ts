import { afterEach, describe, expect, test } from 'vitest'

import { answerWith, failure, forgetTransport, passTimeAtOnce } from '../test/fake-transport'
import { signIn } from './sign-in'

afterEach(forgetTransport)

const signedIn = { access_token: 'jwt', expires_in: 604800, token_type: 'Bearer' }

const json = (body: unknown, init?: ResponseInit) => Response.json(body, init)

describe('signIn', () => {
  test('sends the password grant as a form and returns the JWT', async () => {
    const sent = answerWith(() => json(signedIn))
    expect(await signIn('geheim & 100 %')).toBe('jwt')
    const form = new URLSearchParams(await sent[0]?.text())
    expect(Object.fromEntries(form)).toEqual({
      grant_type: 'password',
      client_id: 'emos',
      client_secret: '56951025',
      username: 'admin',
      password: 'geheim & 100 %',
    })
    expect(sent[0]?.headers.has('Authorization')).toBe(false)
  })

  test.each([
    [200, { error: 'invalid_grant' }],
    [400, { error: 'invalid_grant', error_description: 'wrong' }],
    [401, { error: 'unauthorized' }],
    [403, { error: 'access_denied' }],
  ])('a %i in OAuth’s words means that the password is wrong', async (status, body) => {
    answerWith(() => json(body, { status }))
    expect(await signIn('x')).toBeNull()
  })

  test.each([
    ['this server: from another site', 403, { error: { message: 'No.', code: 'foreign_origin' } }],
    ['this server: method', 405, { error: { message: 'No.', code: 'method_not_allowed' } }],
    ['this server: too slow', 408, { error: { message: 'No.', code: 'request_timeout' } }],
    ['this server: too large', 413, { error: { message: 'No.', code: 'request_too_large' } }],
    ['the meter: unreadable', 400, { error: { message: 'No.', code: 'not_json' } }],
    ['the meter, in the vendor’s shape', 401, { error: { message: 'No.', code: 401 } }],
    ['no such address', 404, { error: { message: 'No.', code: 'not_found' } }],
  ])('a refusal by %s is told as what it is', async (_by, status, body) => {
    answerWith(() => json(body, { status }))
    const { code } = body.error
    expect(await failure(signIn('x'))).toMatchObject({
      kind: 'http',
      status,
      message: 'No.',
      code: typeof code === 'string' ? code : undefined,
    })
  })

  test.each([404, 405, 408, 413, 429, 500, 502])(
    'a proxy’s %i is no wrong password, in whatever words',
    async (status) => {
      passTimeAtOnce()
      for (const error of ['Not Found', true, { message: '' }]) {
        answerWith(() => json({ error }, { status }))
        expect(await failure(signIn('x'))).toMatchObject({ kind: 'http', status, code: undefined })
      }
    },
  )

  test.each([
    ['HTML', 403, () => new Response('<h1>Forbidden</h1>', { status: 403 })],
    ['nothing', 401, () => new Response(null, { status: 401 })],
    ['another error', 400, () => json({ error: true }, { status: 400 })],
    ['a sign-in', 400, () => json(signedIn, { status: 400 })],
  ])('a refusal with %s is no wrong password', async (_what, status, make) => {
    answerWith(make)
    expect(await failure(signIn('x'))).toMatchObject({ kind: 'http', status })
  })

  test('an answer that is neither a sign-in nor a refusal is none', async () => {
    answerWith(() => json({ error: { message: 'No.' } }))
    expect((await failure(signIn('x'))).kind).toBe('bad-response')
  })
})
