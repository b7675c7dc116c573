import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'

import { answerWith, failure, forgetTransport, passTimeAtOnce } from '../test/fake-transport'
import { request, setCredentials } from './client'
import { isOutcomeUnknown, wantsHttps } from './errors'
import { MAX_ANSWER_BYTES } from './read-answer'

const schema = z.object({ value: z.number() })
const refused = vi.fn<(jwt: string) => void>()

const fieldsFrom = (wire: Readonly<Record<string, string>>) => ({ ours: wire['theirs'] ?? '' })
const json = (body: unknown, init?: ResponseInit) => Response.json(body, init)

beforeEach(() => {
  refused.mockReset()
  setCredentials({ read: () => 'session-jwt', refused })
})

afterEach(forgetTransport)

describe('request', () => {
  test('sends the browser’s JWT and returns the parsed answer', async () => {
    const sent = answerWith(() => json({ value: 1 }))
    expect(await request({ path: '/api/x', schema })).toEqual({ value: 1 })
    expect(sent[0]?.headers.get('Authorization')).toBe('Bearer session-jwt')
  })

  test('can ask without a JWT or with another text', async () => {
    const sent = answerWith(() => json({ value: 1 }))
    await request({ path: '/api/x', schema, as: 'none' })
    await request({ path: '/api/x', schema, as: { bearer: 'other' } })
    expect(sent.map((one) => one.headers.get('Authorization'))).toEqual([null, 'Bearer other'])
  })

  test('tells that a JWT was refused, and only for the browser’s own', async () => {
    passTimeAtOnce()
    answerWith(() => new Response(null, { status: 401 }))
    expect(await failure(request({ path: '/api/x', schema }))).toMatchObject({
      kind: 'http',
      status: 401,
      message: '',
    })
    await failure(request({ path: '/api/x', schema, as: { bearer: 'other' } }))
    expect(refused.mock.calls).toEqual([['session-jwt']])
  })

  test('takes a redirect of what was asked over http for one to https', async () => {
    vi.stubGlobal('location', new URL('http://ksem-12345678/profiles/access-tokens'))
    answerWith(() => new Response(null, { status: 308 }))
    const error = await failure(request({ path: '/api/x', schema }))
    expect(wantsHttps(error)).toBe(true)
    vi.stubGlobal('location', new URL('https://ksem-12345678/profiles/access-tokens'))
    expect(wantsHttps(await failure(request({ path: '/api/x', schema })))).toBe(false)
  })

  test('carries the meter’s words, code, fields and waiting time', async () => {
    answerWith(() =>
      json(
        { error: { message: 'Slow down', code: 'busy', fields: { theirs: 'no' } } },
        { status: 429, headers: { 'Retry-After': '30' } },
      ),
    )
    expect(await failure(request({ path: '/api/x', schema, fieldsFrom }))).toMatchObject({
      kind: 'http',
      status: 429,
      message: 'Slow down',
      code: 'busy',
      fields: { ours: 'no' },
      retryAfterS: 30,
    })
  })

  test('a number for a code, as the vendor’s own apps send it, does not cost the words', async () => {
    answerWith(() => json({ error: { message: 'Busy', code: 17 } }, { status: 503 }))
    const error = await failure(request({ path: '/api/x', schema }))
    expect(error).toMatchObject({ status: 503, message: 'Busy' })
    expect(error.code).toBeUndefined()
  })

  test.each([
    ['no code', { code: null }],
    ['an odd code', { code: { of: 'what' } }],
    ['fields in another shape', { fields: ['name'] }],
    ['details', { details: [{ field: 'name' }] }],
  ])('%s beside the meter’s words does not cost them', async (_what, beside) => {
    answerWith(() => json({ error: { message: 'Busy', ...beside } }, { status: 503 }))
    expect(await failure(request({ path: '/api/x', schema, fieldsFrom }))).toMatchObject({
      message: 'Busy',
      code: undefined,
      fields: {},
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
      code: 'answer_too_large',
    })
  })

  test('tells a broken answer from a meter that cannot be reached', async () => {
    answerWith(() => {
      const broken = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"val'))
          controller.error(new TypeError('terminated'))
        },
      })
      return new Response(broken)
    })
    const error = await failure(request({ path: '/api/x', schema }))
    expect(error).toMatchObject({ kind: 'network', code: 'answer_cut_off' })
    expect(isOutcomeUnknown(error)).toBe(true)
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
