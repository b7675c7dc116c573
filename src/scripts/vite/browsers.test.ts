import { expect, test } from 'vitest'

import config from '../../../vite.config'
import { browsers } from './browsers'

/** When the oldest version of each engine was released that the build has to work in. */
const released: ReadonlyMap<string, string> = new Map([
  ['chrome119', '2023-10-31'],
  ['edge119', '2023-11-02'],
  ['firefox119', '2023-10-24'],
  ['safari17.1', '2023-10-25'],
])

test('the build is made for the browsers of three years', async () => {
  const { build } = await config({ mode: 'production', command: 'build' })
  expect(build?.target).toEqual(browsers)
  const threeYearsBack = '2023-11-24'
  expect(browsers.filter((browser) => (released.get(browser) ?? '9') > threeYearsBack)).toEqual([])
})
