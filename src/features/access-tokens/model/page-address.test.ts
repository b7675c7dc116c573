import { afterEach, expect, test, vi } from 'vitest'

import { pageAddress } from './page-address'

afterEach(() => vi.unstubAllGlobals())

test('the address of the page leaves out what was searched for', () => {
  vi.stubGlobal('location', new URL('http://meter:8080/ui/profiles/access-tokens?q=mine#top'))
  expect(pageAddress()).toBe('http://meter:8080/ui/profiles/access-tokens')
})
