import { expect, test } from 'vitest'

import { DAY_MS } from '../../lib/duration'
import { expiresSoon } from './session-expiry'
import { waitAfter } from './slow-down'

test('five wrong passwords in a row slow the form down, each further one more, up to a minute', () => {
  expect([0, 1, 4, 5, 6, 7, 8, 9, 50].map(waitAfter)).toEqual([0, 0, 0, 5, 10, 20, 40, 60, 60])
})

test('a session is warned of in its last day', () => {
  const now = Date.UTC(2026, 10, 23)
  expect(expiresSoon(null, now)).toBe(false)
  expect(expiresSoon(now + DAY_MS + 1, now)).toBe(false)
  expect(expiresSoon(now + DAY_MS, now)).toBe(true)
  expect(expiresSoon(now - 1, now)).toBe(true)
})
