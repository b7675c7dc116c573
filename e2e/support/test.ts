import { expect, test as base } from '@playwright/test'

import { AppFrame } from '../pages/app-frame'
import { ListPage } from '../pages/list-page'
import { SignInPage } from '../pages/sign-in-page'
import { Arrange } from './arrange'
import { ConsoleWatch } from './console-watch'
import { KeptPage } from './kept-page'
import { Meter } from './meter'
import { askForSession, storeJwtEarly } from './session'

export { expect } from '@playwright/test'

/** The server under a name that makes no secure context, as on a home network. */
export const plainOrigin = `http://meter.example:${process.env['E2E_PORT'] ?? '4183'}`

type SignInOptions = {
  /** Another server than the tests' own, e.g. one in front of a meter. */
  origin?: string
  /** An admin token's; without it the meter makes a session, as for the password. */
  secret?: string
}

type Fixtures = {
  meter: Meter
  consoleWatch: ConsoleWatch
  /** The screens of the test's one page; a further tab makes its own. */
  frame: AppFrame
  list: ListPage
  signInPage: SignInPage
  /** Signs in this browser past the form, and waits for the list's page. */
  signIn: (options?: SignInOptions) => Promise<void>
  /** Asks the meter as a program outside the browser does. */
  program: (secret: string, path: string) => Promise<Response>
  /** Prepares tokens past the page. */
  arrange: Arrange
}

/** A test in a browser that nobody has used: with settings, a history or files of its own. */
export const freshTest = base.extend<Fixtures, { keptPage: KeptPage }>({
  // Here already, though not used: tests with other fixtures of a worker never share one.
  keptPage: [
    async ({ browser }, provide, workerInfo) => {
      const kept = await KeptPage.open(browser, workerInfo)
      await provide(kept)
      await kept.close()
    },
    { scope: 'worker' },
  ],
  meter: [
    async ({ context, baseURL, consoleWatch }, provide) => {
      const meter = new Meter(context, [baseURL ?? '', plainOrigin], consoleWatch)
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
  frame: async ({ page }, provide) => provide(new AppFrame(page)),
  list: async ({ page }, provide) => provide(new ListPage(page)),
  signInPage: async ({ page }, provide) => provide(new SignInPage(page)),
  signIn: async ({ page, list, meter, baseURL }, provide) => {
    await provide(async ({ origin = '', secret } = {}) => {
      // This process does not know the plain name, and the server behind it is the same.
      const host = origin === '' || origin === plainOrigin ? (baseURL ?? '') : origin
      const jwt = secret ?? (await askForSession(host, meter))
      // As after the form, the back button does not lead to where the sign-in was.
      const script = await storeJwtEarly(page, jwt)
      await list.goto('', origin)
      // Not when the page is loaded again, as after a sign-out.
      await script.dispose()
      await list.expectOpen()
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

/** A test in the tab that its worker keeps, with a meter of its own and a watch over the console. Nothing is left in it
 *  but the files that the browser keeps. */
export const test = freshTest.extend({
  context: async ({ keptPage, hasTouch, locale }, provide, { project }) => {
    if (hasTouch || locale !== project.use.locale) throw new Error('This needs a freshTest.')
    await provide(keptPage.context)
    await keptPage.clear()
  },
  // With the context, as the context is asked for first by every test.
  page: async ({ context: _context, keptPage, viewport }, provide) => {
    const page = await keptPage.page()
    if (viewport) await page.setViewportSize(viewport)
    await provide(page)
  },
})
