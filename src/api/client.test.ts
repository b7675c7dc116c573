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

const streamOf = (...chunks: Uint8Array<ArrayBuffer>[]) =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })

/** What a browser gives instead of a redirect that it was told not to follow. */
function opaqueRedirect(): Response {
  const response = Response.error()
  Object.defineProperty(response, 'type', { value: 'opaqueredirect' })
  return response
}

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

  test('asks for JSON, tells no page it comes from, and names only what changes something', async () => {
    const sent = answerWith(() => json({ value: 1 }))
    await request({ path: '/api/x', schema })
    await request({ path: '/api/x', schema, method: 'POST', json: { name: 'evcc' } })
    const [get, post] = sent
    expect(get?.headers.get('Accept')).toBe('application/json')
    expect(get?.referrerPolicy).toBe('no-referrer')
    expect(get?.headers.get('X-Request-Id')).toBeNull()
    expect(post?.headers.get('X-Request-Id')).toMatch(/^[\da-f]{32}$/)
    expect(post?.headers.get('Content-Type')).toBe('application/json')
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
    ['the first status of redirects', () => new Response(null, { status: 300 })],
    ['a redirect that the browser does not show', opaqueRedirect],
  ])('calls %s a bad response', async (_what, make) => {
    answerWith(make)
    const error = await failure(request({ path: '/api/x', schema }))
    expect(error).toMatchObject({ kind: 'bad-response', path: '/api/x' })
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

  test('cuts words without end, and takes a wait of no seconds for one', async () => {
    const error = { message: 'x'.repeat(400) }
    answerWith(() => json({ error }, { status: 503, headers: { 'Retry-After': '0' } }))
    const told = await failure(request({ path: '/api/x', schema }))
    expect(told.message).toBe('x'.repeat(300))
    expect(told.retryAfterS).toBe(0)
  })

  test('reads letters that arrive in two halves, and as much as is allowed', async () => {
    const bytes = new TextEncoder().encode('{"value":1,"name":"Wärme"}')
    const half = bytes.indexOf(0xc3) + 1
    answerWith(() => new Response(streamOf(bytes.slice(0, half), bytes.slice(half))))
    const named = z.object({ name: z.string() })
    expect(await request({ path: '/api/x', schema: named })).toEqual({ name: 'Wärme' })
    const blanks = new Uint8Array(MAX_ANSWER_BYTES - bytes.length).fill(0x20)
    answerWith(() => new Response(streamOf(blanks, bytes)))
    expect(await request({ path: '/api/x', schema: named })).toEqual({ name: 'Wärme' })
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
    expect(error).toMatchObject({ kind: 'network', path: '/api/x', code: undefined })
    expect(isOutcomeUnknown(error)).toBe(true)
  })

  test('gives up after the time limit, even on a transport that never listens', async () => {
    answerWith(() => new Promise<Response>(() => {}))
    const error = await failure(request({ path: '/api/x', schema, timeoutMs: 5 }))
    expect(error).toMatchObject({ kind: 'timeout', path: '/api/x' })
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

  test('does not wait for what was given up before', async () => {
    answerWith(() => new Promise<Response>(() => {}))
    const promise = request({ path: '/api/x', schema, signal: AbortSignal.abort() })
    await expect(promise).rejects.toMatchObject({ name: 'AbortError' })
  })
})
