import { expect, test } from 'vitest'

import type { Token } from '../../../api/token'
import { DAY_MS } from '../../../lib/duration'
import { aToken, NOW } from '../../../test/a-token'
import { oldUse, replacedBy } from './replacements'
import { successorLifetime } from './successor'

const token = (id: string, given: Partial<Token> = {}) => aToken({ id, ...given })

/** What is proposed after a token that was to live so many days. */
const lifetimeAfter = (days: number | null) =>
  successorLifetime(
    token('old', { createdAt: NOW, expiresAt: days === null ? null : NOW + days * DAY_MS }),
  )

/** What is said of a token that was last used then. */
const useAt = (lastUsedAt: number | null | undefined) => oldUse(token('old', { lastUsedAt }), NOW)

const pairsOf = (tokens: readonly Token[]) =>
  [...replacedBy(tokens, NOW)].map(([id, successor]) => [id, successor.id])

test('an older token of the same name and role is replaced by the newest', () => {
  const older = token('older')
  const old = token('old', { createdAt: NOW - 50 * DAY_MS })
  const fresh = token('fresh', { createdAt: NOW, authorisedAt: null, expiresAt: null })
  const pairs = [
    ['older', 'fresh'],
    ['old', 'fresh'],
  ]
  expect(pairsOf([older, old, fresh])).toEqual(pairs)
  expect(pairsOf([fresh, older, old])).toEqual(pairs)
})

test('another name, another role or the same moment makes no pair', () => {
  const old = token('old')
  expect(pairsOf([old, token('a', { name: 'EVCC', createdAt: NOW })])).toEqual([])
  expect(pairsOf([old, token('b', { role: 'admin', createdAt: NOW })])).toEqual([])
  expect(pairsOf([old, token('c')])).toEqual([])
})

test('an expired token is neither replaced nor a replacement', () => {
  const old = token('old')
  expect(pairsOf([token('gone', { expiresAt: NOW }), token('b', { createdAt: NOW })])).toEqual([])
  expect(pairsOf([old, token('short', { createdAt: NOW - 1, expiresAt: NOW })])).toEqual([])
})

test('the use of an old token is told apart by when its successor was authorised', () => {
  expect(useAt(undefined)).toBe('not-reported')
  expect(useAt(null)).toBe('never')
  expect(useAt(NOW - 1000)).toBe('before')
  expect(useAt(NOW)).toBe('since')
})

test('a successor lives about as long as the old one was meant to', () => {
  expect(lifetimeAfter(null)).toBe('never')
  expect([0, 7, 30.5, 51].map(lifetimeAfter)).toEqual(['30d', '30d', '30d', '30d'])
  expect([53, 60, 90.9, 180].map(lifetimeAfter)).toEqual(['90d', '90d', '90d', '90d'])
  expect([183, 365.9, 366, 3650].map(lifetimeAfter)).toEqual(['1y', '1y', '1y', '1y'])
})
