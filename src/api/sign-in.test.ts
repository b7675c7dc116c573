import { afterEach, describe, expect, test } from 'vitest'

import { answerWith, failure, forgetTransport } from '../test/fake-transport'
import { signIn } from './sign-in'

afterEach(forgetTransport)

const json = (body: unknown, init?: ResponseInit) => Response.json(body, init)

describe('signIn', () => {
  test('sends the password grant as a form and returns the token', async () => {
    const sent = answerWith(() =>
      json({ access_token: 'jwt', expires_in: 604800, token_type: 'Bearer' }),
    )
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
    [401, { error: { message: 'wrong' } }],
    [403, { error: true }],
  ])('calls a %i with an error member a wrong password', async (status, body) => {
    answerWith(() => json(body, { status }))
    expect(await failure(signIn('x'))).toMatchObject({ code: 'wrong_password' })
  })

  test.each([404, 429, 500, 502])('does not call a %i a wrong password', async (status) => {
    answerWith(() => json({ error: { message: 'no' } }, { status }))
    const error = await failure(signIn('x'))
    expect(error).toMatchObject({ kind: 'http', status })
    expect(error.code).toBeUndefined()
  })
})
