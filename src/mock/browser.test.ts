import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { accessTokenPaths, tokenListWire } from '../api/schemas/access-token'
import { createPageMock, resetPageMock } from './browser'
import { testKey } from './test-support'

const list = accessTokenPaths.tokens
const createTestPage = () => createPageMock({ makeKey: () => Promise.resolve(testKey) })
const session = 'mock-user=session; mock-latency=0'
const body = JSON.stringify({ name: 'mine', role: 'api', expires_at: null })

type Transport = ReturnType<typeof createPageMock>

const toRequest = (path: string, init?: RequestInit) =>
  new Request(new URL(path, 'http://page.invalid'), init)

async function names(page: Transport): Promise<string[]> {
  const answer = await page(toRequest(list))
  return tokenListWire.parse(await answer.json()).tokens.map(({ name }) => name)
}

/** localStorage with room for so many values. */
function storageOf(room: number) {
  const values = new Map<string, string>()
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    removeItem: (key: string) => values.delete(key),
    setItem(key: string, value: string) {
      if (values.size >= room && !values.has(key)) throw new DOMException('', 'QuotaExceededError')
      values.set(key, value)
    },
  }
}

let pageStorage = storageOf(9)

beforeEach(() => {
  pageStorage = storageOf(9)
  vi.stubGlobal('localStorage', pageStorage)
  vi.stubGlobal('document', { cookie: session })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('tokens made in the page survive a reload, until a reset', async () => {
  const made = await createTestPage()(toRequest(list, { method: 'POST', body }))
  expect(made.status).toBe(201)
  expect([...pageStorage.values.keys()]).toEqual(['meter-demo'])
  const reloaded = createTestPage()
  expect(await names(reloaded)).toContain('mine')
  resetPageMock()
  expect(await names(reloaded)).not.toContain('mine')
  expect(await names(createTestPage())).not.toContain('mine')
})

test('a change in one tab is seen in the other', async () => {
  const [here, there] = [createTestPage(), createTestPage()]
  expect(await names(there)).not.toContain('mine')
  await here(toRequest(list, { method: 'POST', body }))
  expect(await names(there)).toContain('mine')
})

test.each([
  ['full', () => vi.stubGlobal('localStorage', storageOf(0))],
  ['blocked', () => vi.stubGlobal('localStorage', undefined)],
])('works for this tab when storage is %s', async (_, take) => {
  take()
  const page = createTestPage()
  await page(toRequest(list, { method: 'POST', body }))
  expect(await names(page)).toContain('mine')
})

test('a cut connection is the error of fetch', async () => {
  vi.stubGlobal('document', { cookie: `${session}; mock-fault=*:refuse` })
  await expect(createTestPage()(toRequest(list))).rejects.toThrow(TypeError)
})

test('a request given up is an AbortError', async () => {
  vi.stubGlobal('document', { cookie: `${session}; mock-fault=*:hang` })
  const controller = new AbortController()
  const answer = createTestPage()(toRequest(list, { signal: controller.signal }))
  controller.abort()
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
})

test('nobody is let in without a cookie or a token', async () => {
  vi.stubGlobal('document', { cookie: 'mock-latency=0' })
  expect((await createTestPage()(toRequest(list))).status).toBe(401)
})
