import { afterEach, expect, test } from 'vitest'

import { setCredentials, setTransport } from '../../../api/client'
import type { Token } from '../../../api/token'
import { aToken, NOW } from '../../../test/a-token'
import { passTimeAtOnce } from '../../../test/fake-transport'
import { gridFlow, refusalReason, testToken } from './token-test'

const token = (given: Partial<Token> = {}) => aToken({ id: 'new', ...given })

/** Answers every request so, and keeps what was asked. */
function meterAnswers(answer: () => Response) {
  const asked: { path: string; bearer: string | null }[] = []
  setTransport(async (request) => {
    const { pathname } = new URL(request.url)
    asked.push({ path: pathname, bearer: request.headers.get('Authorization') })
    return answer()
  })
  return asked
}

const run = (subject: Token, list: Token[] | null = []) =>
  testToken({
    token: subject,
    secret: 'new-secret',
    askList: async () => {
      if (list === null) throw new Error('no list')
      return list
    },
    signal: new AbortController().signal,
  })

const reading = (plus: number, minus: number) => () =>
  Response.json({
    'smart-meter': {
      timestamp: { seconds: 1 },
      values: { 'active_power_+': plus, 'active_power_-': minus },
    },
  })

const reason = (listed: Partial<Token>) => refusalReason([token(listed)], 'new', NOW)

const refused = () => new Response(null, { status: 401 })

afterEach(() => {
  setTransport((request) => fetch(request))
  setCredentials({ read: () => null, refused: () => {} })
})

test('an api token reads the meter with its own secret', async () => {
  setCredentials({ read: () => 'session', refused: () => {} })
  const asked = meterAnswers(reading(1_240_400, 0))
  expect(await run(token())).toEqual({ kind: 'reading', gridPowerW: 1240.4 })
  expect(asked).toEqual([
    { path: '/api/json/local/values/smart-meter', bearer: 'Bearer new-secret' },
  ])
})

test('an admin token proves that it may manage, with its own secret', async () => {
  const asked = meterAnswers(() => Response.json({ tokens: [] }))
  expect(await run(token({ role: 'admin' }))).toEqual({ kind: 'manages' })
  expect(asked).toEqual([{ path: '/api/access-token/tokens', bearer: 'Bearer new-secret' }])
})

test('a refusal that the list does not explain is asked for once more', async () => {
  passTimeAtOnce()
  const answers = [refused, reading(1000, 0)]
  meterAnswers(() => (answers.shift() ?? refused)())
  expect(await run(token(), [token()])).toEqual({ kind: 'reading', gridPowerW: 1 })
  expect(await run(token(), [token()])).toEqual({ kind: 'refused', reason: 'role' })
})

test('a refusal is explained by the list, and does not end the session', async () => {
  passTimeAtOnce()
  let isSessionRefused = false
  setCredentials({ read: () => 'session', refused: () => (isSessionRefused = true) })
  meterAnswers(refused)
  const waiting = token({ authorisedAt: null })
  expect(await run(token(), [waiting])).toEqual({ kind: 'refused', reason: 'waiting' })
  expect(await run(token(), null)).toEqual({ kind: 'refused', reason: 'unknown' })
  expect(isSessionRefused).toBe(false)
})

test('what is no refusal is passed on', async () => {
  meterAnswers(() => new Response('no', { status: 503, headers: { 'Retry-After': '30' } }))
  expect(await run(token())).toMatchObject({ kind: 'failed', error: { retryAfterS: 30 } })
})

test('each state of the token is a reason of its own', () => {
  expect(reason({ authorisedAt: null })).toBe('waiting')
  expect(reason({ expiresAt: NOW })).toBe('expired')
  expect(reason({ id: 'other' })).toBe('gone')
  expect(reason({})).toBe('role')
})

test('power is told in whole watts with its direction', () => {
  expect(gridFlow(1240.4)).toEqual({ watts: 1240, way: 'from' })
  expect(gridFlow(-2999.6)).toEqual({ watts: 3000, way: 'into' })
  expect(gridFlow(0.4)).toEqual({ watts: 0, way: 'none' })
  expect(gridFlow(-0.4)).toEqual({ watts: 0, way: 'none' })
})
