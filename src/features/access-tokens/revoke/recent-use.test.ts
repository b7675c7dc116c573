import { expect, test } from 'vitest'

import { DAY_MS } from '../../../lib/duration'
import { aToken, NOW } from '../../../test/a-token'
import { isInUse } from './recent-use'

const usedAt = (lastUsedAt: number | null | undefined) => isInUse(aToken({ lastUsedAt }), NOW)

test('a token counts as in use for a day after the meter saw it', () => {
  expect(usedAt(NOW - 120_000)).toBe(true)
  expect(usedAt(NOW - DAY_MS + 1)).toBe(true)
  expect(usedAt(NOW - DAY_MS)).toBe(false)
  expect(usedAt(null)).toBe(false)
  expect(usedAt(undefined)).toBe(false)
})
