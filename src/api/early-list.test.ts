import { beforeEach, expect, test, vi } from 'vitest'

import { askForListEarly, EARLY_LIST_PATH, takeEarlyList } from './early-list'
import { accessTokenCalls, accessTokenPaths } from './schemas/access-token'

const ask = (jwt: string, { method = 'GET', path = EARLY_LIST_PATH } = {}) =>
  new Request(`http://meter.invalid${path}`, {
    method,
    headers: { Authorization: `Bearer ${jwt}` },
  })

beforeEach(() => {
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>(async () => new Response('{}')),
  )
  askForListEarly('a.b.c')
})

test('asks for what the contract calls the list', () => {
  expect(EARLY_LIST_PATH).toBe(accessTokenPaths.tokens)
  expect(accessTokenCalls.list.method).toBe('GET')
})

test('the first request for the list takes the answer, and no other', async () => {
  expect(takeEarlyList(ask('a.b.c', { path: '/api/device-settings' }))).toBeNull()
  expect(takeEarlyList(ask('a.b.c', { method: 'POST' }))).toBeNull()
  expect((await takeEarlyList(ask('a.b.c')))?.status).toBe(200)
  expect(takeEarlyList(ask('a.b.c'))).toBeNull()
  expect(fetch).toHaveBeenCalledTimes(1)
})

test('another JWT does not get it, and neither does the next request', () => {
  expect(takeEarlyList(ask('d.e.f'))).toBeNull()
  expect(takeEarlyList(ask('a.b.c'))).toBeNull()
})

test('a failure is that of the request that takes it', async () => {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new TypeError('no connection')))
  askForListEarly('a.b.c')
  await expect(takeEarlyList(ask('a.b.c'))).rejects.toThrow('no connection')
})

test('text that no header can carry fails like a connection that cannot be made', async () => {
  vi.unstubAllGlobals()
  askForListEarly('a\nb')
  expect(takeEarlyList(ask('a.b.c'))).toBeNull()
})

test('who gives up ends the early request too', () => {
  const signal = vi.mocked(fetch).mock.lastCall?.[1]?.signal
  const controller = new AbortController()
  void takeEarlyList(new Request(ask('a.b.c'), { signal: controller.signal }))
  controller.abort()
  expect(signal?.aborted).toBe(true)
})
