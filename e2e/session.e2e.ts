import { accessTokenPaths } from '../src/api/schemas/access-token'
import { sessionPaths } from '../src/api/schemas/session'
import { DAY_MS } from '../src/lib/duration'
import { ListPage } from './pages/list-page'
import { SignInPage } from './pages/sign-in-page'
import { skipDoubt } from './support/doubt'
import { storedJwt } from './support/session'
import { expect, freshTest, test } from './support/test'

const WEEK_MS = 7 * DAY_MS

test('a session that has ended says why, and leads back to where one was', async ({
  page,
  list,
  signInPage,
  signIn,
  meter,
  program,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(401)
  await signIn()
  await list.filter('Waiting', 1).click()
  await expect(page).toHaveURL(`${ListPage.path}?status=waiting`)
  await test.step('one that ended at the meter', async () => {
    await program((await storedJwt(page)) ?? '', sessionPaths.signOut)

    await page.reload()
    await skipDoubt(page)
    await expect(page.getByText('The meter ended your session')).toBeVisible()
    expect(await storedJwt(page)).toBeNull()
    await signInPage.enterPassword()
    await list.expectOpen()
    await expect(page).toHaveURL(`${ListPage.path}?status=waiting`)
  })
  await test.step('a refused action ends it with the same reason', async () => {
    await meter.setFault('tokens.authorise:401')
    await list.row('Node-RED').authorise.click()
    await skipDoubt(page)
    await expect(signInPage.heading).toBeVisible()
    await expect(page.getByText('The meter ended your session')).toBeVisible()
    await meter.setFault(null)
    await signInPage.enterPassword()
    await list.expectLoaded()
  })
  await test.step('one that ends while the page is open', async () => {
    await meter.moveClock(WEEK_MS)
    await list.row('Node-RED').authorise.click()
    await skipDoubt(page)
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
  await test.step('after 7 days, no sooner', async () => {
    await meter.moveClock(WEEK_MS - 1000)
    await page.reload()
    await list.expectLoaded()
    await meter.moveClock(1000)
    await page.reload()
    await skipDoubt(page)
    await expect(page.getByText('Your sign-in has expired.')).toBeVisible()
  })
})

test('an access token of this browser says so when it is revoked, and stays valid when it is forgotten', async ({
  page,
  list,
  frame,
  signInPage,
  signIn,
  arrange,
  program,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(401)
  const { id, secret } = await arrange.authorisedToken({ name: 'Laptop', role: 'admin' })
  const other = await arrange.authorisedToken({ name: 'Tablet', role: 'admin' })
  await test.step('a revoked one leads to the sign-in page with its reason', async () => {
    await signIn({ secret })
    await list.expectLoaded()
    await arrange.revoke(id)
    await page.reload()
    await skipDoubt(page)
    await expect(page.getByText('no longer accepts the access token')).toBeVisible()
  })
  await test.step('forgetting one leaves it valid and says so', async () => {
    await signInPage.openTokenForm()
    await signInPage.enterToken(other.secret)
    await list.expectOpen()
    await frame.signOut()
    await expect(page.getByText('The token itself stays valid')).toBeVisible()
    expect((await program(other.secret, accessTokenPaths.tokens)).status).toBe(200)
  })
})

test('signing out ends the session at the meter, forgets what was shown, and works without the meter', async ({
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
  await test.step('it ends the session at the meter and forgets what was shown', async () => {
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
  await test.step('without the meter it works and says what is not known', async () => {
    expect(await storedJwt(page)).not.toBeNull()
    await meter.setFault('sign-out:refuse')
    await frame.signOut()
    await expect(page.getByText('The meter did not confirm it')).toBeVisible()
    expect(await storedJwt(page)).toBeNull()
  })
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

freshTest(
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
