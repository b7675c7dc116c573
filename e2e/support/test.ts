import { expect, test as base } from '@playwright/test'

import { MOCK_PASSWORD } from '../../src/mock/create-mock'
import { Arrange } from './arrange'
import { ConsoleWatch } from './console-watch'
import { Meter } from './meter'

export { expect } from '@playwright/test'

/** The server under a name that makes no secure context, as on a home network. */
export const plainOrigin = `http://meter.example:${process.env['E2E_PORT'] ?? '4183'}`

type Fixtures = {
  meter: Meter
  consoleWatch: ConsoleWatch
  /** Signs in through the page and waits for the list.
   *  @param origin another server than the tests' own, e.g. one in front of a meter */
  signIn: (origin?: string) => Promise<void>
  /** Asks the meter as a program outside the browser does. */
  program: (secret: string, path: string) => Promise<Response>
  /** Prepares tokens past the page. */
  arrange: Arrange
}

/** Playwright's test with a meter of its own and a watch over the console for each. */
export const test = base.extend<Fixtures>({
  meter: [
    async ({ context, baseURL }, provide) => {
      const meter = new Meter(context, [baseURL ?? '', plainOrigin])
      await meter.start()
      await provide(meter)
    },
    { auto: true },
  ],
  consoleWatch: [
    async ({ context }, provide) => {
      const watch = new ConsoleWatch()
      await watch.start(context)
      await provide(watch)
      expect(watch.unexpected(), 'unexpected lines in the console').toEqual([])
    },
    { auto: true },
  ],
  signIn: async ({ page }, provide) => {
    await provide(async (origin = '') => {
      await page.goto(`${origin}/sign-in`)
      await page.getByLabel('Password').fill(MOCK_PASSWORD)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Access tokens' })).toBeVisible()
    })
  },
  program: async ({ meter, baseURL }, provide) => {
    await provide((secret, path) =>
      fetch(new URL(path, baseURL), {
        headers: { Authorization: `Bearer ${secret}`, Cookie: meter.cookieHeader() },
      }),
    )
  },
  arrange: async ({ meter, baseURL }, provide) => {
    await provide(new Arrange(meter, baseURL ?? ''))
  },
})
