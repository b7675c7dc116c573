import { describe, expect, test } from 'vitest'

import { nameProblem, tokenListWire, type TokenWire } from '../api/schemas/access-token'
import { DAY_MS } from '../lib/duration'
import { seedNames, seedTokenNames, seedTokens } from './seed'
import { NOON } from './test-support'

const nowS = NOON / 1000

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

/** Made, authorised, used, now; and used before it expired. */
function isInOrder(token: TokenWire): boolean {
  const { created_at: made, authorised_at: authorised, last_used_at: used } = token
  if (authorised === null) return made < nowS && used === null
  if (typeof used !== 'number') return made <= authorised && authorised < nowS
  return (
    made <= authorised && authorised < used && used < nowS && used < (token.expires_at ?? Infinity)
  )
}

describe.each(seedNames)('%s', (seed) => {
  test('is what a meter could hold', () => {
    const { tokens } = tokenListWire.parse({ tokens: seedTokens(seed, NOON) })
    expect(tokens.filter((token) => !uuid.test(token.id))).toEqual([])
    expect(tokens.filter((token) => nameProblem(token.name) !== null)).toEqual([])
    expect(tokens.filter((token) => !isInOrder(token))).toEqual([])
  })

  test('is the same whenever it is made, its times relative to then', () => {
    const shift = 1000 * DAY_MS
    const moved = (seconds: number | null | undefined) =>
      typeof seconds === 'number' ? seconds + shift / 1000 : seconds
    const later = seedTokens(seed, NOON).map((token) =>
      Object.assign(token, {
        created_at: moved(token.created_at),
        expires_at: moved(token.expires_at),
        authorised_at: moved(token.authorised_at),
        last_used_at: moved(token.last_used_at),
      }),
    )
    expect(seedTokens(seed, NOON + shift)).toEqual(later)
  })

  test('can be made with a clock at its very beginning', () => {
    expect(tokenListWire.safeParse({ tokens: seedTokens(seed, 0) }).success).toBe(true)
  })
})

test.each([
  ['default', 7],
  ['empty', 0],
  ['many-10', 10],
  ['many-1000', 1000],
  ['many-10000', 10_000],
] as const)('%s holds %i tokens', (seed, count) => {
  expect(seedTokens(seed, NOON)).toHaveLength(count)
})

const find = (name: string): Partial<TokenWire> =>
  seedTokens('default', NOON).find((token) => token.name === name) ?? {}

const daysLeft = (name: string) =>
  Math.floor((((find(name).expires_at ?? NaN) - nowS) * 1000) / DAY_MS)

describe('default', () => {
  const authorised = { authorised_at: expect.any(Number) }

  test('has a token in every state', () => {
    expect(find(seedTokenNames.active)).toMatchObject({
      role: 'api',
      last_used_at: nowS - 120,
      ...authorised,
    })
    expect(find(seedTokenNames.waiting)).toMatchObject({ authorised_at: null, last_used_at: null })
    expect(find(seedTokenNames.neverExpires)).toMatchObject({
      role: 'admin',
      expires_at: null,
      ...authorised,
    })
    expect(find(seedTokenNames.neverUsed)).toMatchObject({ last_used_at: null, ...authorised })
    expect(find(seedTokenNames.nonLatin)).toMatchObject(authorised)
  })

  test('has one that expires in nine days and one that has expired', () => {
    expect(daysLeft(seedTokenNames.expiresSoon)).toBe(9)
    expect(daysLeft(seedTokenNames.expired)).toBeLessThan(0)
  })
})
