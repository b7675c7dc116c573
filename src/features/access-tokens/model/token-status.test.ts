import { describe, expect, test } from 'vitest'

import type { Token } from '../../../api/token'
import { authoriseBlocker, lifeSpent, SOON_MS, tokenStatus } from './token-status'

const NOW = Date.UTC(2026, 10, 23, 10)
const DAY = 86_400_000

const token = (over: Partial<Token> = {}): Token => ({
  id: 'id',
  name: 'evcc',
  role: 'api',
  createdAt: NOW - DAY,
  expiresAt: NOW + 100 * DAY,
  authorisedAt: NOW - DAY,
  lastUsedAt: null,
  ...over,
})

describe('tokenStatus', () => {
  test.each([
    ['active', token()],
    ['active', token({ expiresAt: null })],
    ['active', token({ expiresAt: NOW + SOON_MS + 1 })],
    ['expires-soon', token({ expiresAt: NOW + SOON_MS })],
    ['expires-soon', token({ expiresAt: NOW + 1 })],
    ['expired', token({ expiresAt: NOW })],
    ['expired', token({ expiresAt: NOW - DAY, authorisedAt: null })],
    ['waiting', token({ authorisedAt: null })],
    ['waiting', token({ authorisedAt: null, expiresAt: NOW + DAY })],
  ])('%s', (status, given) => {
    expect(tokenStatus(given, NOW)).toBe(status)
  })
})

test('only a waiting token can be authorised; the others say why not', () => {
  expect(authoriseBlocker(token({ authorisedAt: null }), NOW)).toBeNull()
  expect(authoriseBlocker(token(), NOW)).toBe('tokens.authorise.already')
  expect(authoriseBlocker(token({ authorisedAt: null, expiresAt: NOW }), NOW)).toBe(
    'tokens.authorise.expired',
  )
})

test('life runs from 0 to 1 and never beyond', () => {
  const given = token({ createdAt: NOW - DAY, expiresAt: NOW + 3 * DAY })
  expect(lifeSpent(given, NOW)).toBe(0.25)
  expect(lifeSpent(given, NOW - 2 * DAY)).toBe(0)
  expect(lifeSpent(given, NOW + 9 * DAY)).toBe(1)
  expect(lifeSpent(token({ expiresAt: null }), NOW)).toBeNull()
  expect(lifeSpent(token({ createdAt: NOW, expiresAt: NOW }), NOW)).toBe(1)
})
