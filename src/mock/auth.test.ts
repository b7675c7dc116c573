import { describe, expect, test } from 'vitest'

import { accessTokenPaths, NEVER_EXP_S } from '../api/schemas/access-token'
import { devicePaths } from '../api/schemas/device'
import { readingPath } from '../api/schemas/reading'
import { sessionPaths } from '../api/schemas/session'
import { SESSION_TTL_S } from '../api/schemas/sign-in'
import { decodeJwt } from '../lib/jwt'
import { mockUsers } from './context'
import { createSigner, meterClaims, type MeterClaims } from './jwt'
import {
  ask,
  createTestMock,
  makeAuthorised,
  makeToken,
  NOON,
  otherKey,
  signIn,
  type Question,
} from './test-support'

const mock = createTestMock()
const list = accessTokenPaths.tokens
const reading = readingPath('local')
const management = [list, ...Object.values(devicePaths), sessionPaths.signOut]

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Status of an answer, which has no body if it is 401. */
async function statusOf(path: string, question: Question): Promise<number> {
  const answer = await ask(mock, path, question)
  if (answer.status === 401 && (await answer.text()) !== '') throw new Error('401 with a body')
  return answer.status
}

async function claimsAndSecret(role: 'api' | 'admin') {
  const { secret } = await makeAuthorised(mock, { role, expires_at: NOON / 1000 + 60 })
  return { secret, claims: meterClaims.parse(decodeJwt(secret)) }
}

describe('access tokens', () => {
  test('an api token works from AUTHORISE to REVOKE', async () => {
    const { token, secret } = await makeToken(mock)
    expect(await statusOf(reading, { bearer: secret })).toBe(401)
    const user: Question = { user: 'session' }
    await ask(mock, accessTokenPaths.authorise(token.id), { ...user, method: 'POST' })
    expect(await statusOf(reading, { bearer: secret })).toBe(200)
    await ask(mock, accessTokenPaths.token(token.id), { ...user, method: 'DELETE' })
    expect(await statusOf(reading, { bearer: secret })).toBe(401)
  })

  test('a token ends with its last second', async () => {
    const { secret } = await makeAuthorised(mock, { expires_at: NOON / 1000 + 60 })
    expect(await statusOf(reading, { bearer: secret, now: NOON + 59_999 })).toBe(200)
    expect(await statusOf(reading, { bearer: secret, now: NOON + 60_000 })).toBe(401)
  })

  test('a token that never expires works in a hundred years', async () => {
    const { secret } = await makeAuthorised(mock, { expires_at: null })
    expect(await statusOf(reading, { bearer: secret, now: Date.UTC(2127, 1) })).toBe(200)
  })

  test.each(management)('an api token is refused at %s', async (path) => {
    const { secret } = await makeAuthorised(mock, { role: 'api' })
    expect(await statusOf(path, { bearer: secret })).toBe(401)
  })

  test.each(management)('an admin token is let in at %s once authorised', async (path) => {
    const pending = await makeToken(mock, { role: 'admin' })
    expect(await statusOf(path, { bearer: pending.secret })).toBe(401)
    const { secret } = await makeAuthorised(mock, { role: 'admin' })
    expect([200, 204]).toContain(await statusOf(path, { bearer: secret }))
  })

  test('a refused use is no use', async () => {
    const { token, secret } = await makeAuthorised(mock, { role: 'api' })
    await ask(mock, list, { bearer: secret })
    const answer = await ask(mock, list, { user: 'session' })
    expect(await answer.json()).toMatchObject({
      tokens: expect.arrayContaining([
        expect.objectContaining({ id: token.id, last_used_at: null }),
      ]),
    })
  })

  test('a token of one store is unknown in another', async () => {
    const { secret } = await makeAuthorised(mock)
    expect(await statusOf(reading, { bearer: secret, store: 'other' })).toBe(401)
    expect(await statusOf(reading, { bearer: secret, seed: 'empty' })).toBe(401)
  })
})

describe('forgeries', () => {
  test('a token signed by another key', async () => {
    const other = createSigner({ key: () => otherKey, setKey: () => {} })
    const { claims } = await claimsAndSecret('admin')
    expect(await statusOf(list, { bearer: await other.sign(claims) })).toBe(401)
  })

  test('a token of another meter', async () => {
    const other = createTestMock({ makeKey: () => Promise.resolve(otherKey) })
    const { secret } = await makeAuthorised(other, { role: 'admin' })
    expect(await statusOf(list, { bearer: secret })).toBe(401)
  })

  test.each(['none', 'None', 'HS256', 'RS512', undefined])('alg %s', async (alg) => {
    const { secret } = await claimsAndSecret('admin')
    const [, claims = '', signature = ''] = secret.split('.')
    const header = part({ alg, typ: 'JWT' })
    expect(await statusOf(list, { bearer: `${header}.${claims}.${signature}` })).toBe(401)
    expect(await statusOf(list, { bearer: `${header}.${claims}.` })).toBe(401)
  })

  test.each<[string, Partial<MeterClaims>]>([
    ['role', { role: 'admin' }],
    ['role of a session', { role: 'user' }],
    ['expiry', { exp: NEVER_EXP_S }],
  ])('a tampered %s', async (_, changes) => {
    const { secret, claims } = await claimsAndSecret('api')
    const [header = '', , signature = ''] = secret.split('.')
    const bearer = `${header}.${part({ ...claims, ...changes })}.${signature}`
    expect(await statusOf(list, { bearer })).toBe(401)
    expect(await statusOf(reading, { bearer })).toBe(401)
    expect(await statusOf(reading, { bearer: secret })).toBe(200)
  })

  test('a signature with any one character changed', async () => {
    const { secret } = await claimsAndSecret('api')
    const start = secret.lastIndexOf('.') + 1
    for (const index of [start, start + 100, secret.length - 1]) {
      const changed = secret.charAt(index) === 'A' ? 'B' : 'A'
      const bearer = secret.slice(0, index) + changed + secret.slice(index + 1)
      expect(await statusOf(reading, { bearer })).toBe(401)
    }
    // The last character holds four bits that a careless decoder drops.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const twin = alphabet.charAt(alphabet.indexOf(secret.slice(-1)) + 1)
    expect(await statusOf(reading, { bearer: secret.slice(0, -1) + twin })).toBe(401)
  })

  test.each(['', 'x', 'a.b.c', '..', '{}.{}.{}', `${part({ alg: 'RS256' })}.${part({})}.`])(
    'the text %j',
    async (bearer) => {
      expect(await statusOf(list, { bearer })).toBe(401)
    },
  )

  test('no header at all', async () => {
    expect(await statusOf(list, {})).toBe(401)
  })
})

describe('sessions', () => {
  test('a session ends after seven days', async () => {
    const jwt = await signIn(mock)
    const end = NOON + SESSION_TTL_S * 1000
    expect(await statusOf(list, { bearer: jwt, now: end - 1 })).toBe(200)
    expect(await statusOf(list, { bearer: jwt, now: end })).toBe(401)
  })

  test('sign-out ends this session and no other', async () => {
    const [mine, other] = [await signIn(mock), await signIn(mock)]
    expect(await statusOf(sessionPaths.signOut, { bearer: mine })).toBe(204)
    expect(await statusOf(list, { bearer: mine })).toBe(401)
    expect(await statusOf(sessionPaths.signOut, { bearer: mine })).toBe(401)
    expect(await statusOf(list, { bearer: other })).toBe(200)
  })

  test('sign-out with an admin token leaves the token alone', async () => {
    const { secret } = await makeAuthorised(mock, { role: 'admin' })
    expect(await statusOf(sessionPaths.signOut, { bearer: secret })).toBe(204)
    expect(await statusOf(list, { bearer: secret })).toBe(200)
  })
})

describe('the chosen user', () => {
  const wanted = { bearer: [401, 401], nobody: [401, 401], session: [200, 200], admin: [200, 200] }

  test.each(mockUsers)('%s', async (user) => {
    const statuses = [await statusOf(list, { user }), await statusOf(reading, { user })]
    expect(statuses).toEqual(user === 'api' ? [401, 200] : wanted[user])
  })

  test('nobody is refused with a good token too', async () => {
    expect(await statusOf(list, { user: 'nobody', bearer: await signIn(mock) })).toBe(401)
  })
})
