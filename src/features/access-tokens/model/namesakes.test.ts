import { describe, expect, test } from 'vitest'

import { aToken, NOW } from '../../../test/a-token'
import { distinguish, tokensLike } from './namesakes'

const ids = (tokens: readonly { id: string }[]) => tokens.map(({ id }) => id)

describe('tokensLike', () => {
  test('finds the same name and those that look like it', () => {
    const tokens = ['evcc', 'EVCC', 'еvсс', 'evcc 2'].map((name) => aToken({ name }))
    expect(ids(tokensLike('evcc', tokens))).toEqual(ids(tokens.slice(0, 3)))
    expect(tokensLike('other', tokens)).toEqual([])
  })
})

describe('distinguish', () => {
  const one = aToken({ id: 'aaaa-111111' })

  test('a name of its own needs nothing', () => {
    expect(distinguish(one, [one, aToken({ name: 'other' })], NOW)).toBeNull()
    expect(distinguish(one, [], NOW)).toBeNull()
  })

  test.each([
    ['creation', { createdAt: one.createdAt + 1000 }],
    ['end', { expiresAt: null }],
    ['last use', { lastUsedAt: NOW }],
  ])('another %s is enough', (_what, difference) => {
    const other = aToken({ id: 'aaaa-222222', ...difference })
    expect(distinguish(one, [one, other], NOW)).toEqual({
      createdAt: one.createdAt,
      expiresAt: one.expiresAt,
      lastUsedAt: one.lastUsedAt,
      idEnd: null,
    })
  })

  test('where all else agrees the end of the id tells', () => {
    const other = aToken({ id: 'aaaa-222222' })
    expect(distinguish(one, [one, other], NOW)?.idEnd).toBe('111111')
    expect(distinguish(other, [one, other], NOW)?.idEnd).toBe('222222')
  })

  test('last uses that read the same do not tell', () => {
    const used = [1000, 2000].map((ago) => aToken({ id: `${ago}-000`, lastUsedAt: NOW - ago }))
    const ends = used.map((token) => distinguish(token, used, NOW)?.idEnd)
    expect(ends).toEqual(['1000-000', '2000-000'])
  })

  test('however many tokens agree, no two of them get the same end', () => {
    const tokens = ['x', '1x', 'a-000001', 'b-000001', 'cb-000001', '000001'].map((id) =>
      aToken({ id }),
    )
    const ends = tokens.map((token) => distinguish(token, tokens, NOW)?.idEnd)
    expect(new Set(ends).size).toBe(tokens.length)
  })
})
