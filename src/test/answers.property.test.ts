import * as fc from 'fast-check'
import { afterEach, beforeAll, expect, test } from 'vitest'

import { errorText } from '../i18n/error-text'
import { activateLocale, withExtraMessages } from '../i18n/i18n'
import { answerWith, forgetTransport } from './fake-transport'
import { anyName, holds, holdsAsync } from './property'
import { listTokens } from '../api/access-tokens'
import { authoriseToken, createToken, revokeToken } from '../api/change-tokens'
import { ApiError } from '../api/errors'
import { getDeviceInfo, getDeviceStatus, getMeterClock, getTimeConfig } from '../api/meter'
import { readMeter } from '../api/reading'
import { tokenRowsSteps } from '../api/schemas/access-token'
import { inOneGo } from '../lib/steps'
import { signOut } from '../api/session'
import { signIn } from '../api/sign-in'

beforeAll(async () => {
  await activateLocale('en', [])
  await withExtraMessages(Promise.resolve())
})
afterEach(forgetTransport)

/** Every call of the product. */
const calls: Record<string, () => Promise<unknown>> = {
  list: () => listTokens({}),
  create: () => createToken({ name: 'evcc', role: 'api', expiresAt: null }),
  authorise: () => authoriseToken('id-1'),
  revoke: () => revokeToken('id-1'),
  signIn: () => signIn('guess'),
  signOut: () => signOut('a.b.c'),
  reading: () => readMeter('a.b.c'),
  info: () => getDeviceInfo({}),
  status: () => getDeviceStatus({}),
  time: () => getTimeConfig({}),
  clock: () => getMeterClock({}),
}

const poison = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then')

const mostly = <Good, Bad>(good: fc.Arbitrary<Good>, bad: fc.Arbitrary<Bad>) =>
  fc.oneof({ weight: 6, arbitrary: good }, { weight: 1, arbitrary: bad })

const anyTime = mostly(fc.nat(), fc.oneof(fc.double(), fc.integer()))
const maybe = fc.oneof(anyTime, fc.constant(null))

/** A row that is a token, but for a field or two. */
const anyRow = mostly(
  fc.record(
    {
      id: mostly(
        fc.constantFrom('id-1', 'id-2', 'id-3'),
        fc.oneof(fc.constantFrom('..', 'a/b', ''), anyName),
      ),
      name: mostly(anyName, fc.jsonValue()),
      role: mostly(fc.constantFrom('api', 'admin'), poison),
      created_at: anyTime,
      expires_at: maybe,
      authorised_at: maybe,
      last_used_at: maybe,
    },
    { requiredKeys: ['id', 'name', 'role', 'created_at', 'expires_at', 'authorised_at'] },
  ),
  fc.jsonValue(),
)

const anyRefusal = fc.record({
  error: mostly(
    fc.record(
      {
        message: anyName,
        code: fc.oneof(poison, anyName, fc.nat()),
        fields: fc.dictionary(
          fc.oneof(poison, fc.constantFrom('name', 'role', 'expires_at')),
          fc.oneof(anyName, fc.jsonValue()),
        ),
      },
      { requiredKeys: ['message'] },
    ),
    anyName,
  ),
})

const anyBody = fc.oneof(
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.array(anyRow, { maxLength: 5 }).map((tokens) => JSON.stringify({ tokens })),
  fc.tuple(anyRow, anyName).map(([token, secret]) => JSON.stringify({ token, secret })),
  { weight: 3, arbitrary: anyRefusal.map((refusal) => JSON.stringify(refusal)) },
  fc.constantFrom('{"__proto__":{"tokens":[]}}', '{"tokens":[{"__proto__":1}]}', '', '\uFEFF[]'),
  fc.string({ unit: 'binary' }),
)

const anyAnswer = fc.record({
  call: fc.constantFrom(...Object.keys(calls)),
  status: fc.oneof(fc.constant(200), fc.constant(422), fc.integer({ min: 200, max: 599 })),
  body: anyBody,
  retryAfter: fc.option(fc.oneof(fc.nat().map(String), fc.constantFrom('-1', 'Infinity', 'soon')), {
    nil: undefined,
  }),
})

const kinds = ['network', 'timeout', 'http', 'bad-response']

test('whatever a meter answers, a call gives a value or an error with a sentence for people', () =>
  holdsAsync(
    fc.asyncProperty(anyAnswer, async ({ call, status, body, retryAfter }) => {
      const hasBody = ![204, 205, 304].includes(status)
      const headers = retryAfter === undefined ? undefined : { 'Retry-After': retryAfter }
      answerWith(() => new Response(hasBody ? body : null, { status, ...(headers && { headers }) }))
      const error = await calls[call]?.().then(
        () => null,
        (thrown: unknown) => thrown,
      )
      if (error === null) {
        expect(status).toBeLessThan(500)
        return
      }
      if (!(error instanceof ApiError)) throw error
      expect(kinds).toContain(error.kind)
      expect(error.retryAfterS ?? 0).toBeGreaterThanOrEqual(0)
      expect(Object.values(error.fields).every((text) => typeof text === 'string')).toBe(true)
      expect(errorText(error)).toMatch(/ .*\S/s)
      expect(errorText(error)).not.toMatch(/undefined|NaN|function|error\./)
      expect(Object.keys(Object.prototype)).toEqual([])
    }),
    150,
  ))

test('of any rows each is shown or counted, and an id that is shown is one, safe and used once', () => {
  holds(
    fc.property(fc.array(anyRow, { maxLength: 8 }), (rows) => {
      const sent: unknown[] = JSON.parse(JSON.stringify(rows))
      const { tokens, unreadable } = inOneGo(tokenRowsSteps(sent))
      expect(tokens.length + unreadable.length).toBe(rows.length)
      const ids = tokens.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of [...ids, ...unreadable.flatMap(({ id: one }) => one ?? [])]) {
        const { pathname } = new URL(
          `/api/tokens/${encodeURIComponent(id)}`,
          'http://meter.invalid',
        )
        expect(pathname).toBe(`/api/tokens/${id}`)
      }
      for (const token of tokens) {
        expect(token.name.length).toBeLessThanOrEqual(256)
        expect(Number.isSafeInteger(token.createdAt)).toBe(true)
      }
    }),
    200,
  )
})
