import { describe, expect, test } from 'vitest'

import { DAY_MS } from '../../../lib/duration'
import { aToken, NOW } from '../../../test/a-token'
import { replaceBlocker } from './replace-blocker'
import { authoriseBlocker, isUnused, lifeSpent, SOON_MS, tokenStatus } from './token-status'

describe('tokenStatus', () => {
  test.each([
    ['active', aToken()],
    ['active', aToken({ expiresAt: null })],
    ['active', aToken({ expiresAt: NOW + SOON_MS + 1 })],
    ['expires-soon', aToken({ expiresAt: NOW + SOON_MS })],
    ['expires-soon', aToken({ expiresAt: NOW + 1 })],
    ['expired', aToken({ expiresAt: NOW })],
    ['expired', aToken({ expiresAt: NOW - DAY_MS, authorisedAt: null })],
    ['waiting', aToken({ authorisedAt: null })],
    ['waiting', aToken({ authorisedAt: null, expiresAt: NOW + DAY_MS })],
  ])('%s', (status, given) => {
    expect(tokenStatus(given, NOW)).toBe(status)
  })
})

test('only a waiting token can be authorised; the others say why not', () => {
  expect(authoriseBlocker(aToken({ authorisedAt: null }), NOW)).toBeNull()
  expect(authoriseBlocker(aToken(), NOW)).toBe('tokens.authorise.already')
  expect(authoriseBlocker(aToken({ authorisedAt: null, expiresAt: NOW }), NOW)).toBe(
    'tokens.authorise.expired',
  )
})

test('a token in use can be replaced; the others say why not', () => {
  expect(replaceBlocker(aToken(), NOW)).toBeNull()
  expect(replaceBlocker(aToken({ expiresAt: NOW + 1 }), NOW)).toBeNull()
  expect(replaceBlocker(aToken({ authorisedAt: null }), NOW)).toBe('menu.replaceBlocked')
  expect(replaceBlocker(aToken({ expiresAt: NOW }), NOW)).toBe('menu.replaceBlocked')
})

test('life runs from 0 to 1 and never beyond', () => {
  const given = aToken({ createdAt: NOW - DAY_MS, expiresAt: NOW + 3 * DAY_MS })
  expect(lifeSpent(given, NOW)).toBe(0.25)
  expect(lifeSpent(given, NOW - 2 * DAY_MS)).toBe(0)
  expect(lifeSpent(given, NOW + 9 * DAY_MS)).toBe(1)
  expect(lifeSpent(aToken({ expiresAt: null }), NOW)).toBeNull()
  expect(lifeSpent(aToken({ createdAt: NOW, expiresAt: NOW }), NOW)).toBe(1)
})

test('only what is active can be unused: the others have a status that says more', () => {
  const lastUsedAt = NOW - 90 * DAY_MS
  expect(isUnused(aToken({ lastUsedAt }), NOW)).toBe(true)
  expect(isUnused(aToken({ lastUsedAt, expiresAt: NOW }), NOW)).toBe(false)
  expect(isUnused(aToken({ lastUsedAt, expiresAt: NOW + SOON_MS }), NOW)).toBe(false)
  expect(isUnused(aToken({ lastUsedAt, authorisedAt: null }), NOW)).toBe(false)
})
