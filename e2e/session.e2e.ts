import { accessTokenPaths } from '../src/api/schemas/access-token'
import { sessionPaths } from '../src/api/schemas/session'
import { DAY_MS } from '../src/lib/duration'
import { ListPage } from './pages/list-page'
import { SignInPage } from './pages/sign-in-page'
import { storedJwt } from './support/session'
import { expect, test } from './support/test'

const WEEK_MS = 7 * DAY_MS

test('a session that ended at the meter leads to the sign-in page and back to where one was', async ({
  page,
  list,
  signInPage,
  signIn,
  program,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(401)
  await signIn()
  await list.goto('?status=waiting')
  await list.expectLoaded()
  await program((await storedJwt(page)) ?? '', sessionPaths.signOut)

  await page.reload()
  await expect(page.getByText('The meter ended your session')).toBeVisible()
  expect(await storedJwt(page)).toBeNull()
  await signInPage.enterPassword()
  await list.expectOpen()
  await expect(page).toHaveURL(`${ListPage.path}?status=waiting`)
})

test('a refused action ends the session with the same reason', async ({
  page,
  list,
  signInPage,
  signIn,
  meter,
}) => {
  await signIn()
  await meter.setFault('tokens.authorise:401')
  await list.row('Node-RED').authorise.click()
  await expect(signInPage.heading).toBeVisible()
  await expect(page.getByText('The meter ended your session')).toBeVisible()
})

test('a session ends after 7 days and says so', async ({
  page,
  list,
  signIn,
  meter,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(401)
  await signIn()
  await meter.moveClock(WEEK_MS - 1000)
  await page.reload()
  await list.expectLoaded()
  await meter.moveClock(1000)
  await page.reload()
  await expect(page.getByText('Your sign-in has expired.')).toBeVisible()
})

test('a session that ends while the page is open says so and leads back to where one was', async ({
  page,
  list,
  signInPage,
  signIn,
  meter,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(401)
  await signIn()
  await list.goto('?status=waiting')
  await list.expectLoaded()
  await meter.moveClock(WEEK_MS)
  await list.row('Node-RED').authorise.click()
  await expect(signInPage.heading).toBeVisible()
  await expect(
    page.getByText('Your sign-in has expired. Sign in again to go on where you were.'),
  ).toBeVisible()
  expect(await storedJwt(page)).toBeNull()
  await signInPage.enterPassword()
  await list.expectLoaded()
  await expect(page).toHaveURL(`${ListPage.path}?status=waiting`)
  // The refused action was not done, and is not repeated by itself.
  await expect(list.row('Node-RED').authorise).toBeEnabled()
})

test('a revoked access token of this browser leads to the sign-in page with its reason', async ({
  page,
  list,
  signIn,
  arrange,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(401)
  const { id, secret } = await arrange.authorisedToken({ name: 'Laptop', role: 'admin' })
  await signIn({ secret })
  await list.expectLoaded()
  await arrange.revoke(id)
  await page.reload()
  await expect(page.getByText('no longer accepts the access token')).toBeVisible()
})

test('signing out ends the session at the meter and forgets what was shown', async ({
  page,
  list,
  frame,
  signInPage,
  signIn,
  meter,
  program,
}) => {
  await signIn()
  await list.expectLoaded()
  const token = (await storedJwt(page)) ?? ''
  await frame.signOut()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  expect(await storedJwt(page)).toBeNull()
  expect((await program(token, accessTokenPaths.tokens)).status).toBe(401)

  // A list kept from before would be on screen at once.
  await meter.setFault('tokens.list:500')
  await signInPage.enterPassword()
  await expect(list.problem).toContainText('The access tokens could not be loaded')
  await expect(page.getByText('Wallbox')).toHaveCount(0)
})

test('signing out works without the meter and says what is not known', async ({
  page,
  frame,
  signIn,
  meter,
}) => {
  await signIn()
  await meter.setFault('sign-out:refuse')
  await frame.signOut()
  await expect(page.getByText('The meter did not confirm it')).toBeVisible()
  expect(await storedJwt(page)).toBeNull()
})

test('forgetting an access token leaves it valid and says so', async ({
  page,
  frame,
  signIn,
  arrange,
  program,
}) => {
  const { secret } = await arrange.authorisedToken({ name: 'Laptop', role: 'admin' })
  await signIn({ secret })
  await frame.signOut()
  await expect(page.getByText('The token itself stays valid')).toBeVisible()
  expect((await program(secret, accessTokenPaths.tokens)).status).toBe(200)
})

test(
  'other tabs follow a sign-out and come back with the next sign-in',
  { tag: '@engines' },
  async ({ page, context, list, frame, signInPage, signIn }) => {
    await signIn()
    const other = new ListPage(await context.newPage())
    await other.goto('?status=expired')
    await other.expectLoaded()

    await page.bringToFront()
    await frame.signOut()
    await expect(new SignInPage(other.page).heading).toBeVisible()
    await expect(other.page.getByText('You signed out in another tab.')).toBeVisible()

    await signInPage.enterPassword()
    await list.expectOpen()
    await other.expectLoaded()
    await expect(other.page).toHaveURL(`${ListPage.path}?status=expired`)
  },
)

test(
  'without storage a sign-in lasts as long as the tab and the page says so',
  { tag: '@engines' },
  async ({ page, list, signInPage }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Blocked for this test', 'SecurityError')
        },
      })
    })
    await page.goto('/')
    await signInPage.enterPassword()
    await list.expectLoaded()
    await expect(page.getByText('You stay signed in only in this tab')).toBeVisible()
    await page.reload()
    await expect(signInPage.heading).toBeVisible()
  },
)

test('with full storage a sign-in lasts as long as the tab and the page says so', async ({
  page,
  list,
  signInPage,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full for this test', 'QuotaExceededError')
    }
  })
  await page.goto('/')
  await signInPage.enterPassword()
  await list.expectLoaded()
  await expect(page.getByText('You stay signed in only in this tab')).toBeVisible()
})
