import { expect, test } from 'vitest'

import { shortKeysOf, withShortKeys } from './short-keys'

const shortKeys = shortKeysOf('src')

test('a key that stands whole gets a number, in the code too', () => {
  const short = shortKeys.get('ui.cancel')
  expect(short).toMatch(/^[\da-z]{1,2}$/)
  expect(withShortKeys("t('ui.cancel') + 'ui.cancelled'", shortKeys)).toBe(
    `t('${short}') + 'ui.cancelled'`,
  )
})

test('a key that is put together from parts stays', () => {
  expect([...shortKeys.keys()].filter((key) => key.startsWith('status.'))).toEqual([])
})

test('no two keys get the same', () => {
  expect(new Set(shortKeys.values()).size).toBe(shortKeys.size)
})
