import { expect, test } from 'vitest'

import { aToken, NOW } from '../../../test/a-token'
import { firstUse, isAwaited } from './handed-over'

test('a use after the handing over is the program’s, one before it was a test', () => {
  const tested = { id: 'a', usedAt: NOW }
  expect(firstUse(tested, aToken({ lastUsedAt: NOW }))).toBeNull()
  expect(firstUse(tested, aToken({ lastUsedAt: NOW + 1000 }))).toBe(NOW + 1000)
  expect(firstUse({ id: 'a', usedAt: null }, aToken({ lastUsedAt: NOW }))).toBe(NOW)
  expect(firstUse({ id: 'a', usedAt: null }, aToken({ lastUsedAt: undefined }))).toBeNull()
})

test('a program is awaited as long as its token works and was not used', () => {
  const handedOver = { id: 'a', usedAt: null }
  const unused = aToken({ id: 'a', lastUsedAt: null })
  expect(isAwaited(handedOver, [unused])).toBe(true)
  expect(isAwaited(handedOver, [{ ...unused, authorisedAt: null }])).toBe(false)
  expect(isAwaited(handedOver, [{ ...unused, lastUsedAt: NOW }])).toBe(false)
  expect(isAwaited(handedOver, [aToken({ id: 'b', lastUsedAt: null })])).toBe(false)
  expect(isAwaited(handedOver)).toBe(false)
})
