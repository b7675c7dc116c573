import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { answerWith, failure, forgetTransport } from '../test/fake-transport'
import { anyAnswer, request, setCredentials } from './client'
import { pauseStore } from './pause'

const refused = vi.fn<(jwt: string) => void>()
let jwt: string | null = 'session-jwt'

const path = '/api/x'
const get = () => request({ path, schema: anyAnswer })
const post = (json: unknown = {}) =>
  request({ path, method: 'POST', json, schema: anyAnswer, doneStatus: 200 })

/** Answers with each of these in turn, and with the last one from then on. */
function answers(...statuses: [number, ...number[]]) {
  const left = [...statuses]
  return answerWith(() => {
    const status = left.length > 1 ? (left.shift() ?? 200) : (left[0] ?? 200)
    return new Response(status === 429 ? '<h1>429 Too Many Requests</h1>' : '{}', { status })
  })
}

const secondsLeft = () => pauseStore.get()?.seconds ?? null

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  refused.mockReset()
  jwt = 'session-jwt'
  setCredentials({ read: () => jwt, refused })
})

afterEach(() => {
  vi.useRealTimers()
  forgetTransport()
  setCredentials({ read: () => null, refused: () => {} })
})

/** Lets answers arrive, then so much time pass, in milliseconds. */
const pass = async (ms: number) => {
  for (let turn = 0; turn < 20; turn += 1) await vi.advanceTimersByTimeAsync(0)
  await vi.advanceTimersByTimeAsync(ms)
}

describe('a 401', () => {
  test('is asked once more after two seconds, which count down', async () => {
    const sent = answers(401, 200)
    const answer = get()
    await pass(0)
    expect(pauseStore.get()).toEqual({ reason: 'refused', seconds: 2 })
    await pass(1000)
    expect(secondsLeft()).toBe(1)
    expect(sent).toHaveLength(1)
    await pass(1000)
    expect(await answer).toEqual({})
    expect(secondsLeft()).toBeNull()
    expect(sent).toHaveLength(2)
    expect(refused).not.toHaveBeenCalled()
  })

  test('ends the session when it comes again', async () => {
    const sent = answers(401)
    const error = failure(get())
    await pass(2000)
    expect(await error).toMatchObject({ status: 401 })
    expect(sent).toHaveLength(2)
    expect(refused.mock.calls).toEqual([['session-jwt']])
  })

  test('is not asked about again once the JWT is another or none', async () => {
    const sent = answers(401)
    const error = failure(get())
    await pass(1000)
    jwt = null
    await pass(1000)
    expect(await error).toMatchObject({ status: 401 })
    expect(sent).toHaveLength(1)
    expect(refused).not.toHaveBeenCalled()
  })

  test('is left to the caller where another text than this browser’s JWT was sent', async () => {
    const sent = answers(401)
    await failure(request({ path, schema: anyAnswer, as: { bearer: 'pasted' } }))
    expect(sent).toHaveLength(1)
  })

  test('does not outlast a caller who gives up', async () => {
    const sent = answers(401)
    const controller = new AbortController()
    const gone = request({ path, schema: anyAnswer, signal: controller.signal }).catch(
      (error: unknown) => error,
    )
    await pass(0)
    controller.abort()
    await pass(1000)
    expect(await gone).toMatchObject({ name: 'AbortError' })
    expect(sent).toHaveLength(1)
    expect(secondsLeft()).toBeNull()
  })
})

describe('a 429', () => {
  test('to a POST is sent again as it was, after two seconds', async () => {
    const sent = answers(429, 200)
    const answer = post({ name: 'evcc' })
    await pass(0)
    expect(pauseStore.get()).toEqual({ reason: 'limited', seconds: 2 })
    await pass(2000)
    expect(await answer).toEqual({})
    expect(await Promise.all(sent.map((one) => one.text()))).toEqual([
      '{"name":"evcc"}',
      '{"name":"evcc"}',
    ])
  })

  test('that comes again is left to the person', async () => {
    const sent = answers(429)
    const error = failure(post())
    await pass(2000)
    expect(await error).toMatchObject({ kind: 'http', status: 429 })
    expect(sent).toHaveLength(2)
    expect(refused).not.toHaveBeenCalled()
  })

  test('that asks for five seconds is waited for, longer than that not', async () => {
    const sent = answerWith(
      () => new Response('', { status: 429, headers: { 'Retry-After': '5' } }),
    )
    const error = failure(post())
    await pass(5000)
    expect(await error).toMatchObject({ retryAfterS: 5 })
    expect(sent).toHaveLength(2)
  })

  test('to a GET is left to the page, which asks again by itself', async () => {
    const sent = answers(429)
    expect(await failure(get())).toMatchObject({ status: 429 })
    expect(sent).toHaveLength(1)
  })

  test('does not use up the second chance of a 401', async () => {
    const sent = answers(429, 401, 200)
    const answer = post()
    await pass(2000)
    await pass(2000)
    expect(await answer).toEqual({})
    expect(sent).toHaveLength(3)
  })

  test('with a long wait is left to the person at once, and so is one to a GET', async () => {
    const sent = answerWith(
      () => new Response('', { status: 429, headers: { 'Retry-After': '30' } }),
    )
    expect(await failure(post())).toMatchObject({ retryAfterS: 30 })
    expect(sent).toHaveLength(1)
    expect(await failure(get())).toMatchObject({ status: 429 })
    expect(sent).toHaveLength(2)
  })
})

test('a 429 of the server in between, which lets guesses of a password wait, is left alone', async () => {
  const error = { message: 'Wait.', code: 'too_many_guesses' }
  const sent = answerWith(() =>
    Response.json({ error }, { status: 429, headers: { 'Retry-After': '5' } }),
  )
  expect(await failure(post())).toMatchObject({ code: 'too_many_guesses', retryAfterS: 5 })
  expect(sent).toHaveLength(1)
})

test('POSTs go one after the other, also after one that failed; a GET waits for none', async () => {
  const settle: ((response: Response) => void)[] = []
  const sent = answerWith((outgoing) =>
    outgoing.method === 'GET'
      ? Response.json({})
      : new Promise<Response>((resolve) => settle.push(resolve)),
  )
  const first = failure(post(1))
  const second = post(2)
  await get()
  await pass(0)
  expect(sent.map(({ method }) => method)).toEqual(['GET', 'POST'])
  settle[0]?.(new Response('', { status: 500 }))
  await first
  await pass(0)
  expect(sent).toHaveLength(3)
  settle[1]?.(Response.json({}))
  expect(await second).toEqual({})
})
