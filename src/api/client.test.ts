import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'

import { revokeToken } from './access-tokens'
import { MAX_ANSWER_BYTES, request, setCredentials, setTransport } from './client'
import { ApiError, isOutcomeUnknown } from './errors'
import { signIn } from './sign-in'

const schema = z.object({ value: z.number() })
const refused = vi.fn<(token: string) => void>()

const answerWith = (make: (outgoing: Request) => Response | Promise<Response>) => {
  const sent: Request[] = []
  setTransport(async (outgoing) => {
    sent.push(outgoing)
    return make(outgoing)
  })
  return sent
}

const json = (body: unknown, init?: ResponseInit) => Response.json(body, init)

async function failure(promise: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await promise.then(
    () => 'nothing thrown',
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ApiError)) throw new Error(`not an ApiError: ${String(error)}`)
  return error
}

beforeEach(() => {
  refused.mockReset()
  setCredentials({ read: () => 'session-jwt', refused })
})

afterEach(() => {
  setTransport(() => Promise.reject(new TypeError('no transport')))
})

describe('request', () => {
  test('sends the browser’s token and returns the parsed answer', async () => {
    const sent = answerWith(() => json({ value: 1 }))
    expect(await request({ path: '/api/x', schema })).toEqual({ value: 1 })
    expect(sent[0]?.headers.get('Authorization')).toBe('Bearer session-jwt')
  })

  test('can ask without a token or with another one', async () => {
    const sent = answerWith(() => json({ value: 1 }))
    await request({ path: '/api/x', schema, as: 'none' })
    await request({ path: '/api/x', schema, as: { token: 'other' } })
    expect(sent.map((one) => one.headers.get('Authorization'))).toEqual([null, 'Bearer other'])
  })

  test('tells whose token was refused, and only for the browser’s own', async () => {
    answerWith(() => new Response(null, { status: 401 }))
    expect(await failure(request({ path: '/api/x', schema }))).toMatchObject({
      kind: 'http',
      status: 401,
      message: '',
    })
    await failure(request({ path: '/api/x', schema, as: { token: 'other' } }))
    expect(refused.mock.calls).toEqual([['session-jwt']])
  })

  test('carries the meter’s words, code, fields and waiting time', async () => {
    answerWith(() =>
      json(
        { error: { message: 'Slow down', code: 'busy', fields: { name: 'no' } } },
        { status: 429, headers: { 'Retry-After': '30' } },
      ),
    )
    expect(await failure(request({ path: '/api/x', schema }))).toMatchObject({
      kind: 'http',
      status: 429,
      message: 'Slow down',
      code: 'busy',
      fields: { name: 'no' },
      retryAfterS: 30,
    })
  })

  test.each([
    ['HTML', () => new Response('<h1>hi</h1>', { status: 200 })],
    ['broken JSON', () => new Response('{"value":', { status: 200 })],
    ['another shape', () => json({ value: 'one' })],
    ['nothing', () => new Response('', { status: 200 })],
    ['a redirect', () => new Response(null, { status: 302 })],
  ])('calls %s a bad response', async (_what, make) => {
    answerWith(make)
    const error = await failure(request({ path: '/api/x', schema }))
    expect(error.kind).toBe('bad-response')
    expect(isOutcomeUnknown(error)).toBe(true)
  })

  test('an HTML error page is a refusal without words', async () => {
    answerWith(() => new Response('<h1>secret stuff</h1>', { status: 500 }))
    expect(await failure(request({ path: '/api/x', schema }))).toMatchObject({
      kind: 'http',
      status: 500,
      message: '',
    })
  })

  test('gives up an answer that is too large', async () => {
    answerWith(() => new Response(new Uint8Array(MAX_ANSWER_BYTES + 1), { status: 200 }))
    expect(await failure(request({ path: '/api/x', schema }))).toMatchObject({
      kind: 'bad-response',
      code: 'too_large',
    })
  })

  test('calls a failed connection network', async () => {
    answerWith(() => Promise.reject(new TypeError('Failed to fetch')))
    const error = await failure(request({ path: '/api/x', schema }))
    expect(error.kind).toBe('network')
    expect(isOutcomeUnknown(error)).toBe(true)
  })

  test('gives up after the time limit, even on a transport that never listens', async () => {
    answerWith(() => new Promise<Response>(() => {}))
    const error = await failure(request({ path: '/api/x', schema, timeoutMs: 5 }))
    expect(error.kind).toBe('timeout')
  })

  test('gives up a body that stalls', async () => {
    answerWith(() => new Response(new ReadableStream({ pull: () => new Promise(() => {}) })))
    const error = await failure(request({ path: '/api/x', schema, timeoutMs: 5 }))
    expect(error.kind).toBe('timeout')
  })

  test('passes the caller’s own abort on', async () => {
    answerWith(() => new Promise<Response>(() => {}))
    const controller = new AbortController()
    const promise = request({ path: '/api/x', schema, signal: controller.signal })
    controller.abort()
    await expect(promise).rejects.toMatchObject({ name: 'AbortError' })
  })
})

test('a token counts as revoked only when the meter says 204', async () => {
  answerWith(() => new Response(null, { status: 204 }))
  await expect(revokeToken('id')).resolves.toBeUndefined()
  answerWith(() => new Response('<h1>Router</h1>', { status: 200 }))
  expect((await failure(revokeToken('id'))).kind).toBe('bad-response')
})

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
