import { afterEach, describe, expect, test, vi } from 'vitest'

import { accessTokenPaths } from '../api/schemas/access-token'
import { appListWire, appsPath, hasTokenApp } from '../api/schemas/apps'
import { devicePaths } from '../api/schemas/device'
import { sessionPaths } from '../api/schemas/session'
import { signedInWire } from '../api/schemas/sign-in'
import { RESTART_MS } from './login-restart'
import { seedTokenId } from './seed'
import { ask, askSignIn, createTestMock, type Question } from './test-support'

const create: Question = {
  method: 'POST',
  json: { name: 'evcc', role: 'api', expires_at: null },
  user: 'session',
}

afterEach(() => {
  vi.useRealTimers()
})

/** The status of what nginx writes by itself: HTML, nothing that a client could take for an answer of an
 *  app. @returns null for anything else */
async function pageStatus(answer: Response): Promise<number | null> {
  const isHtml = answer.headers.get('Content-Type') === 'text/html'
  const isPage = isHtml && (await answer.text()).includes(`<title>${answer.status} `)
  return isPage ? answer.status : null
}

/** A mock with a clock of its own, which goes on only when told to. */
function mockWithTime() {
  let elapsed = 0
  const mock = createTestMock({ elapsedMs: () => elapsed })
  return { mock, pass: (ms: number) => (elapsed += ms) }
}

describe('the rate limit', () => {
  const limited = { device: 'rate-limited' } as const

  test('lets one through, holds the next back for a second and refuses the third', async () => {
    vi.useFakeTimers()
    const mock = createTestMock()
    const [first, second, third] = [
      askSignIn(mock, {}, limited),
      ask(mock, accessTokenPaths.tokens, { ...create, ...limited }),
      ask(mock, accessTokenPaths.authorise(seedTokenId(1)), { ...create, ...limited }),
    ]
    expect((await first).status).toBe(200)
    const refused = await third
    expect(await pageStatus(refused)).toBe(429)
    expect(refused.headers.has('Retry-After')).toBe(false)
    let isAnswered = false
    void second.then(() => (isAnswered = true))
    await vi.advanceTimersByTimeAsync(999)
    expect(isAnswered).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect((await second).status).toBe(201)
  })

  test('forgets with time', async () => {
    const { mock, pass } = mockWithTime()
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await askSignIn(mock, {}, limited)).status).toBe(200)
      pass(1000)
    }
  })

  test('a refused one does not count', async () => {
    vi.useFakeTimers()
    const { mock, pass } = mockWithTime()
    const path = accessTokenPaths.tokens
    await askSignIn(mock, {}, limited)
    const held = ask(mock, path, { ...create, ...limited })
    for (let turn = 0; turn < 5; turn += 1) {
      expect((await ask(mock, path, { ...create, ...limited })).status).toBe(429)
    }
    await vi.advanceTimersByTimeAsync(1000)
    expect((await held).status).toBe(201)
    pass(2000)
    expect((await ask(mock, path, { ...create, ...limited })).status).toBe(201)
  })

  test('leaves other methods and other apps alone', async () => {
    const { mock } = mockWithTime()
    const user: Question = { user: 'session', ...limited }
    await askSignIn(mock, {}, limited)
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await ask(mock, accessTokenPaths.tokens, user)).status).toBe(200)
      const path = accessTokenPaths.token(seedTokenId(turn))
      expect((await ask(mock, path, { ...user, method: 'DELETE' })).status).toBe(204)
      expect((await ask(mock, devicePaths.info, { ...user, method: 'POST' })).status).toBe(405)
    }
  })

  test('counts each client and each store by itself', async () => {
    const { mock } = mockWithTime()
    for (const context of [{ client: 'a' }, { client: 'b' }, { client: 'a', store: 'other' }]) {
      expect((await askSignIn(mock, {}, { ...limited, ...context })).status).toBe(200)
    }
  })

  test('does nothing to a request that is given up while it waits', async () => {
    const mock = createTestMock()
    const call = new AbortController()
    await askSignIn(mock, {}, limited)
    const question = { ...create, ...limited, signal: call.signal }
    const held = ask(mock, accessTokenPaths.tokens, question)
    const listed = await ask(mock, accessTokenPaths.tokens, { user: 'session' })
    call.abort()
    await expect(held).rejects.toThrow('aborted')
    const after = await ask(mock, accessTokenPaths.tokens, { user: 'session' })
    expect(await after.json()).toEqual(await listed.json())
  })

  test('is off unless chosen', async () => {
    const { mock } = mockWithTime()
    for (let turn = 0; turn < 5; turn += 1) expect((await askSignIn(mock)).status).toBe(200)
  })
})

describe('redirects to https', () => {
  test.each<[string, Question]>([
    ['/api/access-token/public/v1/tokens?x=1', {}],
    [`${accessTokenPaths.tokens}?x=1`, { device: 'https-only' }],
  ])('%s', async (path, question) => {
    const answer = await ask(createTestMock(), path, question)
    expect(answer.headers.get('Location')).toBe(`https://meter.invalid${path}`)
    expect(await pageStatus(answer)).toBe(308)
  })

  test('are not sent to someone who comes by https', async () => {
    const request = new Request(`https://meter.invalid${devicePaths.info}`)
    const answer = await createTestMock()(request, { device: 'https-only', user: 'session' })
    expect(answer.status).toBe(200)
  })
})

describe('apps', () => {
  test('are listed to everybody', async () => {
    const answer = await ask(createTestMock(), appsPath, { user: 'nobody' })
    expect(hasTokenApp(appListWire.parse(await answer.json()))).toBe(true)
  })

  test.each([
    ['no-token-app', 404],
    ['no-token-app-502', 502],
  ] as const)('%s: the token app is not listed, and its address answers %i', async (...row) => {
    const [device, status] = row
    const mock = createTestMock()
    const listed = await ask(mock, appsPath, { device })
    expect(hasTokenApp(appListWire.parse(await listed.json()))).toBe(false)
    const answer = await ask(mock, accessTokenPaths.tokens, { device, user: 'session' })
    expect(await pageStatus(answer)).toBe(status)
    expect((await ask(mock, devicePaths.info, { device, user: 'session' })).status).toBe(200)
  })

  test.each(['/api/nowhere', '/api/data-transfer/ws/json/x', '/api/e-mobility/state'])(
    'that the device has not are a bad gateway: %s',
    async (path) => {
      expect(await pageStatus(await ask(createTestMock(), path, { user: 'session' }))).toBe(502)
    },
  )
})

describe('a login app that starts again', () => {
  const restarting = { device: 'login-restarting' } as const

  test('makes every app answer 401 for a moment, whoever asks', async () => {
    const { mock, pass } = mockWithTime()
    const user: Question = { user: 'session', ...restarting }
    for (const path of [accessTokenPaths.tokens, ...Object.values(devicePaths)]) {
      const answer = await ask(mock, path, user)
      expect([answer.status, await answer.text()]).toEqual([401, ''])
    }
    expect(await pageStatus(await askSignIn(mock, {}, restarting))).toBe(502)
    pass(RESTART_MS - 1)
    expect((await ask(mock, devicePaths.info, user)).status).toBe(401)
    pass(1)
    expect((await ask(mock, devicePaths.info, user)).status).toBe(200)
    expect((await askSignIn(mock, {}, restarting)).status).toBe(200)
  })

  test('can be had again after another device', async () => {
    const { mock, pass } = mockWithTime()
    const user: Question = { user: 'session', ...restarting }
    await ask(mock, devicePaths.info, user)
    pass(RESTART_MS)
    expect((await ask(mock, devicePaths.info, user)).status).toBe(200)
    await ask(mock, devicePaths.info, { user: 'session' })
    expect((await ask(mock, devicePaths.info, user)).status).toBe(401)
  })

  test('is one of its store alone', async () => {
    const { mock, pass } = mockWithTime()
    await ask(mock, devicePaths.info, { user: 'session', ...restarting })
    pass(RESTART_MS)
    const other: Question = { user: 'session', store: 'other', ...restarting }
    expect((await ask(mock, devicePaths.info, other)).status).toBe(401)
  })

  test('ends no session', async () => {
    const { mock, pass } = mockWithTime()
    const signedIn: unknown = await (await askSignIn(mock)).json()
    const bearer = signedInWire.parse(signedIn).access_token
    expect((await ask(mock, devicePaths.info, { bearer, ...restarting })).status).toBe(401)
    pass(RESTART_MS)
    expect((await ask(mock, devicePaths.info, { bearer, ...restarting })).status).toBe(200)
    expect((await ask(mock, sessionPaths.signOut, { bearer })).status).toBe(204)
  })
})
