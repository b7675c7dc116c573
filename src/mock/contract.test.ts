import { describe, expect, test } from 'vitest'

import {
  accessTokenPaths,
  createdTokenWire,
  oneTokenWire,
  tokenListWire,
} from '../api/schemas/access-token'
import { errorWire, refusedFieldsWire } from '../api/schemas/common'
import {
  deviceInfoWire,
  devicePaths,
  deviceStatusWire,
  localTimeWire,
  timeConfigWire,
} from '../api/schemas/device'
import { readingPath, readingWire } from '../api/schemas/reading'
import { jwtClaims, sessionPaths } from '../api/schemas/session'
import {
  passwordGrant,
  SESSION_TTL_S,
  signedInWire,
  signInRefusedWire,
} from '../api/schemas/sign-in'
import { decodeJwt } from '../lib/jwt'
import { deviceStates } from './context'
import { seedNames, seedTokenId } from './seed'
import {
  ask,
  askSignIn,
  createTestMock,
  makeAuthorised,
  makeToken,
  NOON,
  signIn,
  type Question,
} from './test-support'

const mock = createTestMock()
const asUser: Question = { user: 'session' }

async function refusal(path: string, question: Question) {
  const answer = await ask(mock, path, { ...asUser, ...question })
  const { error } = errorWire.parse(await answer.json())
  return { status: answer.status, headers: answer.headers, ...error }
}

describe('answers that the client can read', () => {
  test('a sign-in that worked', async () => {
    const answer = await askSignIn(mock)
    expect(answer.status).toBe(200)
    const signedIn = signedInWire.parse(await answer.json())
    expect(signedIn).toMatchObject({ expires_in: SESSION_TTL_S, token_type: 'Bearer' })
    const claims = jwtClaims.parse(decodeJwt(signedIn.access_token))
    expect(claims).toMatchObject({ role: 'user', iss: 'TQS', sub: 'EMOS', cre: NOON / 1000 })
    expect(claims.exp).toBe(NOON / 1000 + SESSION_TTL_S)
  })

  test.each([
    ['a wrong password', { password: 'guess' }, 'invalid_grant'],
    ['another user', { username: 'root' }, 'invalid_grant'],
    ['another client', { client_id: 'other' }, 'invalid_client'],
    ['a wrong client secret', { client_secret: '0' }, 'invalid_client'],
    ['another grant', { grant_type: 'refresh_token' }, 'unsupported_grant_type'],
  ])('a sign-in refused for %s', async (_, changes, error) => {
    const answer = await askSignIn(mock, changes)
    expect(answer.status).toBe(400)
    expect(signInRefusedWire.parse(await answer.json())).toMatchObject({ error })
  })

  test('a sign-in refused with status 200', async () => {
    const body = new URLSearchParams({ ...passwordGrant, password: 'guess' })
    const device = 'refuses-with-200'
    const answer = await ask(mock, sessionPaths.signIn, { method: 'POST', body, device })
    expect(answer.status).toBe(200)
    expect(signInRefusedWire.parse(await answer.json())).toMatchObject({ error: 'invalid_grant' })
  })

  test.each([
    ['JSON', JSON.stringify({ grant_type: 'password' })],
    ['a form with a field missing', new URLSearchParams({ grant_type: 'password' })],
  ])('a sign-in refused because it is %s', async (_, body) => {
    const answer = await ask(mock, sessionPaths.signIn, { method: 'POST', body })
    expect(answer.status).toBe(400)
    const refused = signInRefusedWire.parse(await answer.json())
    expect(refused).toMatchObject({ error: 'invalid_request' })
  })

  test.each(seedNames)('the list of the seed %s', async (seed) => {
    const answer = await ask(mock, accessTokenPaths.tokens, { ...asUser, seed })
    expect(answer.status).toBe(200)
    tokenListWire.parse(await answer.json())
  })

  test('a token made, authorised twice, shown and revoked', async () => {
    const expiresAt = NOON / 1000 + 60
    const made = await ask(mock, accessTokenPaths.tokens, {
      ...asUser,
      method: 'POST',
      json: { name: '  Küche ⚡ ', role: 'api', expires_at: expiresAt },
    })
    expect(made.status).toBe(201)
    const { token, secret } = createdTokenWire.parse(await made.json())
    expect(token).toMatchObject({
      name: 'Küche ⚡',
      role: 'api',
      created_at: NOON / 1000,
      expires_at: expiresAt,
      authorised_at: null,
      last_used_at: null,
    })
    expect(jwtClaims.parse(decodeJwt(secret))).toMatchObject({
      aud: 'Küche ⚡',
      cre: NOON / 1000,
      exp: expiresAt,
      iss: 'TQS',
      jti: token.id,
      nonc: expect.any(Number),
      role: 'api',
      sub: 'EMOS',
    })

    const authorise = { ...asUser, method: 'POST' }
    const first = await ask(mock, accessTokenPaths.authorise(token.id), authorise)
    expect(first.status).toBe(200)
    const authorised = { ...token, authorised_at: NOON / 1000 }
    expect(oneTokenWire.parse(await first.json()).token).toEqual(authorised)
    const later = { ...authorise, now: NOON + 5000 }
    const second = await ask(mock, accessTokenPaths.authorise(token.id), later)
    expect(oneTokenWire.parse(await second.json()).token).toEqual(authorised)

    const revoked = await ask(mock, accessTokenPaths.token(token.id), {
      ...asUser,
      method: 'DELETE',
    })
    expect([revoked.status, await revoked.text()]).toEqual([204, ''])
    const list = await ask(mock, accessTokenPaths.tokens, asUser)
    const ids = tokenListWire.parse(await list.json()).tokens.map(({ id }) => id)
    expect(ids).not.toContain(token.id)
  })

  test('a token that never expires says so with the year 9999', async () => {
    const { secret } = await makeToken(mock, { expires_at: null })
    expect(jwtClaims.parse(decodeJwt(secret)).exp).toBe(253_402_214_400)
  })

  const tellsOfItself = deviceStates.filter(
    (device) => device !== 'https-only' && device !== 'login-restarting',
  )

  test.each(tellsOfItself)('what the device says of itself when %s', async (device) => {
    const read = async (path: string) => {
      const answer = await ask(mock, path, { ...asUser, device })
      expect(answer.status).toBe(200)
      return answer.json()
    }
    const info = deviceInfoWire.parse(await read(devicePaths.info))
    expect(info).toMatchObject({ hostname: 'ksem-12345678', Serial: '12345678' })
    const isBusy = ['update-installing', 'update-finalizing', 'rebooting'].includes(device)
    const { status } = deviceStatusWire.parse(await read(devicePaths.status))
    expect(status).toBe(isBusy ? device : 'idle')
    const config = timeConfigWire.parse(await read(devicePaths.timeConfig))
    expect(config.timezone).toBe(device === 'other-zone' ? 'America/New_York' : 'Europe/Berlin')
    expect(config.invalid).toBe(device === 'clock-unset')
    const { time } = localTimeWire.parse(await read(devicePaths.localTime))
    const wanted = device === 'clock-off' ? NOON / 1000 + 600 : NOON / 1000
    expect(time).toBe(device === 'clock-unset' ? 3600 : wanted)
  })

  test('a reading, for a session, an admin token and an api token', async () => {
    const session = await signIn(mock)
    const admin = await makeAuthorised(mock, { role: 'admin' })
    const api = await makeAuthorised(mock, { role: 'api' })
    for (const bearer of [session, admin.secret, api.secret]) {
      const answer = await ask(mock, readingPath('local'), { bearer })
      expect(answer.status).toBe(200)
      readingWire.parse(await answer.json())
    }
  })

  test('the last use of a token, unless the device does not report it', async () => {
    const { token, secret } = await makeAuthorised(mock)
    const now = NOON + 90_000
    await ask(mock, readingPath('local'), { bearer: secret, now })
    const find = async (question: Question) => {
      const answer = await ask(mock, accessTokenPaths.tokens, { ...asUser, ...question })
      const { tokens } = tokenListWire.parse(await answer.json())
      return tokens.find(({ id }) => id === token.id)
    }
    expect((await find({}))?.last_used_at).toBe(now / 1000)
    expect(await find({ device: 'no-last-used' })).not.toHaveProperty('last_used_at')
  })
})

describe('refusals in the shape of the contract', () => {
  const tokens = accessTokenPaths.tokens
  const good = { name: 'evcc', role: 'api', expires_at: null }

  test.each(['', '{', 'name=evcc', Uint8Array.of(0x22, 0xff, 0x22)])(
    '400 for the body %j',
    async (body) => {
      expect((await refusal(tokens, { method: 'POST', body })).status).toBe(400)
    },
  )

  test.each([tokens, sessionPaths.signIn])('413 over 16 KiB to %s', async (path) => {
    const body = `"${'x'.repeat(16 * 1024 - 2)}"`
    expect((await ask(mock, path, { ...asUser, method: 'POST', body })).status).not.toBe(413)
    expect(await refusal(path, { method: 'POST', body: `${body} ` })).toMatchObject({
      status: 413,
      code: 'body_too_large',
    })
  })

  test.each([
    ['an empty name', { ...good, name: ' \t' }, ['name']],
    ['a name of 65 characters', { ...good, name: '⚡'.repeat(65) }, ['name']],
    ['a name with a control character', { ...good, name: 'a\nb' }, ['name']],
    ['a name that is no text', { ...good, name: 5 }, ['name']],
    ['another role', { ...good, role: 'user' }, ['role']],
    ['an expiry that has come', { ...good, expires_at: NOON / 1000 }, ['expires_at']],
    ['an expiry in milliseconds', { ...good, expires_at: NOON * 10 }, ['expires_at']],
    ['half a second', { ...good, expires_at: NOON / 1000 + 9.5 }, ['expires_at']],
    ['no expiry', { name: 'evcc', role: 'api' }, ['expires_at']],
    ['several at once', { name: '', role: '' }, ['expires_at', 'name', 'role']],
    ['no object', [], []],
  ])('422 for %s', async (_, json, wrong) => {
    const refused = await refusal(tokens, { method: 'POST', json })
    expect([refused.status, refused.code]).toEqual([422, 'invalid'])
    const fields = refusedFieldsWire.parse(refused.fields ?? {})
    expect(Object.keys(fields).toSorted()).toEqual(wrong)
    for (const sentence of Object.values(fields)) expect(sentence).toMatch(/^The .+\.$/)
  })

  test('a name of 64 characters beyond the basic plane is taken', async () => {
    const { token } = await makeToken(mock, { name: '🔌'.repeat(64) })
    expect(token.name).toBe('🔌'.repeat(64))
  })

  test('404 for a token that is not there', async () => {
    const missing = { status: 404, code: 'not_found' }
    const { token } = await makeToken(mock)
    const remove: Question = { method: 'DELETE' }
    expect((await ask(mock, accessTokenPaths.token(token.id), { ...asUser, ...remove })).ok).toBe(
      true,
    )
    expect(await refusal(accessTokenPaths.token(token.id), remove)).toMatchObject(missing)
    const authorise = { method: 'POST' }
    expect(await refusal(accessTokenPaths.authorise(token.id), authorise)).toMatchObject(missing)
    expect(await refusal(accessTokenPaths.authorise('../x'), authorise)).toMatchObject(missing)
  })

  test.each([
    '/',
    '/api/access-token',
    '/api/device-settings/network',
    `${tokens}/%ff`,
    readingPath('remote'),
  ])('404 for %s', async (path) => {
    expect(await refusal(path, {})).toMatchObject({ status: 404, code: 'not_found' })
  })

  test.each([
    ['PUT', tokens, 'GET, POST'],
    ['GET', accessTokenPaths.authorise('x'), 'POST'],
    ['POST', readingPath('local'), 'GET'],
    ['GET', sessionPaths.signIn, 'POST'],
  ])('405 for %s %s', async (method, path, allowed) => {
    const { status, headers } = await refusal(path, { method })
    expect([status, headers.get('Allow')]).toEqual([405, allowed])
  })

  test('409 for authorising an expired token', async () => {
    const { token } = await makeToken(mock, { expires_at: NOON / 1000 + 60 })
    const path = accessTokenPaths.authorise(token.id)
    const before = await ask(mock, path, { ...asUser, method: 'POST', now: NOON + 59_000 })
    expect(before.status).toBe(200)
    const after = await refusal(path, { method: 'POST', now: NOON + 60_000 })
    expect(after).toMatchObject({ status: 409, code: 'expired' })
    const seeded = await refusal(accessTokenPaths.authorise(seedTokenId(3)), { method: 'POST' })
    expect(seeded.status).toBe(409)
  })

  test('with a number as code, as the vendor has them', async () => {
    const missing: Question = { method: 'DELETE', device: 'numeric-codes' }
    expect(await refusal(accessTokenPaths.token('x'), missing)).toMatchObject({
      status: 404,
      code: expect.any(Number),
      message: 'There is no such token.',
    })
    const wrong: Question = { method: 'POST', json: {}, device: 'numeric-codes' }
    expect(await refusal(tokens, wrong)).toMatchObject({
      status: 422,
      code: expect.any(Number),
      fields: { name: expect.any(String) },
    })
    const refused = await askSignIn(mock, { password: 'guess' }, { device: 'numeric-codes' })
    expect(await refused.json()).toMatchObject({ error: 'invalid_grant' })
  })
})
