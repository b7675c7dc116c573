import { expect, test } from 'vitest'

import { browsers } from '../scripts/vite/browsers'
import { textOf } from './sources'

/** When the oldest version of each engine was released that the build has to work in. */
const released: ReadonlyMap<string, string> = new Map([
  ['chrome119', '2023-10-31'],
  ['edge119', '2023-11-02'],
  ['firefox119', '2023-10-24'],
  ['safari17.1', '2023-10-25'],
])

test('the build is made for the browsers of three years', () => {
  expect(textOf('vite.config.ts')).toContain("target: isSsrBuild ? 'node20' : browsers,")
  const threeYearsBack = '2023-11-24'
  expect(browsers.filter((browser) => (released.get(browser) ?? '9') > threeYearsBack)).toEqual([])
})
