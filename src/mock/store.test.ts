import { EventEmitter, once } from 'node:events'

import { describe, expect, test, vi } from 'vitest'

import { accessTokenPaths, tokenListWire } from '../api/schemas/access-token'
import { readingPath } from '../api/schemas/reading'
import { canRunMock, type Mock } from './create-mock'
import type { PrivateJwk } from './jwt'
import { createStores, MAX_STORES, type Persistence } from './store'
import {
  ask,
  createTestMock,
  makeAuthorised,
  makeToken,
  NOON,
  otherKey,
  signIn,
  testKey,
} from './test-support'

const list = accessTokenPaths.tokens

async function names(mock: Mock, store = 'default'): Promise<string[]> {
  const answer = await ask(mock, list, { user: 'session', store })
  return tokenListWire.parse(await answer.json()).tokens.map(({ name }) => name)
}

/** Keeps the state as text, as localStorage does. */
function textPersistence() {
  const kept = { text: 'null' }
  const persistence: Persistence = {
    load: (): unknown => JSON.parse(kept.text),
    save: (state) => (kept.text = JSON.stringify(state)),
  }
  return { kept, persistence }
}

describe('stores', () => {
  test('what is made in one is not in another', async () => {
    const mock = createTestMock()
    await makeToken(mock, { name: 'mine' })
    expect(await names(mock)).toContain('mine')
    expect(await names(mock, 'other')).not.toContain('mine')
  })

  test('a reset puts back one store, or all', async () => {
    const mock = createTestMock()
    const session = await signIn(mock)
    await makeToken(mock, { name: 'mine' })
    mock.reset('other')
    expect(await names(mock)).toContain('mine')
    mock.reset('default')
    expect(await names(mock)).not.toContain('mine')
    expect((await ask(mock, list, { bearer: session })).status).toBe(401)
    await makeToken(mock, { name: 'mine' })
    mock.reset()
    expect(await names(mock)).not.toContain('mine')
  })

  test('beyond the limit the store not used for longest is dropped', () => {
    const stores = createStores()
    const tokens = (name: string) => stores.access(name, 'default', NOON).read().tokens
    for (const name of ['first', 'second']) tokens(name).splice(0)
    for (let index = 2; index < MAX_STORES; index += 1) tokens(`store-${index}`)
    expect(tokens('first')).toHaveLength(0)
    tokens('one-more')
    expect(tokens('first')).toHaveLength(0)
    expect(tokens('second')).toHaveLength(7)
  })
})

describe('a state that is kept', () => {
  test('outlives the mock: tokens, sessions, the key', async () => {
    const { persistence } = textPersistence()
    const before = createTestMock({ persistence })
    const session = await signIn(before)
    const { secret } = await makeAuthorised(before, { name: 'kept' })
    const after = createTestMock({ persistence })
    expect(await names(after)).toContain('kept')
    expect((await ask(after, list, { bearer: session })).status).toBe(200)
    expect((await ask(after, readingPath('local'), { bearer: secret })).status).toBe(200)
  })

  test('is shared by two mocks at a time, each change seen by the other', async () => {
    const { persistence } = textPersistence()
    // Both need a key at the same moment; there must be one in the end.
    let asked = 0
    const events = new EventEmitter()
    const bothAsked = once(events, 'both')
    const mockWith = (own: PrivateJwk) =>
      createTestMock({
        persistence,
        makeKey: async () => {
          asked += 1
          if (asked === 2) events.emit('both')
          await bothAsked
          return own
        },
      })
    const [here, there] = [mockWith(testKey), mockWith(otherKey)]
    const [mine, theirs] = await Promise.all([signIn(here), signIn(there)])
    await makeToken(here, { name: 'from here' })
    await makeToken(there, { name: 'from there' })
    for (const mock of [here, there]) {
      expect(await names(mock)).toEqual(expect.arrayContaining(['from here', 'from there']))
      expect((await ask(mock, list, { bearer: mine })).status).toBe(200)
      expect((await ask(mock, list, { bearer: theirs })).status).toBe(200)
    }
  })

  test('has a new key after a reset, and every mock uses it', async () => {
    const { persistence } = textPersistence()
    let next = testKey
    const makeKey = () => Promise.resolve(next)
    const mocks = [0, 1].map(() => createTestMock({ persistence, makeKey }))
    const sessions = await Promise.all(mocks.map((mock) => signIn(mock)))
    const before = createStores(persistence).key()
    mocks[0]?.reset('default')
    expect(createStores(persistence).key()).toEqual(before)
    mocks[0]?.reset()
    next = otherKey
    expect(createStores(persistence).key()).toBeNull()
    for (const mock of mocks) sessions.push(await signIn(mock))
    // One that never saw the old key.
    mocks.push(createTestMock({ persistence, makeKey }))
    for (const mock of mocks) {
      const answers = await Promise.all(sessions.map((bearer) => ask(mock, list, { bearer })))
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 200, 200])
    }
  })

  test.each([undefined, null, 'x', {}, { version: 2 }, { version: 1, key: {}, stores: {} }])(
    'starts afresh from %j',
    async (state) => {
      const mock = createTestMock({ persistence: { load: () => state, save: () => {} } })
      expect(await names(mock)).toHaveLength(7)
    },
  )

  test('holds no secret, whatever was done', async () => {
    const { kept, persistence } = textPersistence()
    const mock = createTestMock({ persistence })
    const session = await signIn(mock)
    const api = await makeAuthorised(mock)
    const admin = await makeAuthorised(mock, { role: 'admin' })
    for (const bearer of [session, api.secret, admin.secret]) {
      await ask(mock, readingPath('local'), { bearer })
    }
    expect(kept.text).toContain(admin.token.id)
    for (const secret of [session, api.secret, admin.secret]) {
      for (const part of secret.split('.').slice(1)) expect(kept.text).not.toContain(part)
    }
  })
})

test('a page without WebCrypto cannot run the mock', () => {
  expect(canRunMock()).toBe(true)
  vi.stubGlobal('crypto', {})
  expect(canRunMock()).toBe(false)
  vi.unstubAllGlobals()
})
