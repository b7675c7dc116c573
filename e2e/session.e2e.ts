import { accessTokenPaths } from '../src/api/schemas/access-token'
import { sessionPaths } from '../src/api/schemas/session'
import { DAY_MS } from '../src/lib/duration'
import { expect, test } from './support/test'
import { enterPassword, expectSignedIn, signOut, storedToken, tokenTable } from './support/tokens'

const WEEK_MS = 7 * DAY_MS
const signInHeading = { level: 1, name: 'Sign in' } as const

test.beforeEach(({ consoleWatch }) => {
  // A browser reports a refused request by itself.
  consoleWatch.allow(/Failed to load resource/)
})

test('a session that ended at the meter leads to the sign-in page and back to where one was', async ({
  page,
  signIn,
  program,
}) => {
  await signIn()
  await page.goto('/profiles/access-tokens?status=waiting')
  await expect(tokenTable(page)).toBeVisible()
  await program((await storedToken(page)) ?? '', sessionPaths.signOut)

  await page.reload()
  await expect(page.getByText('The meter ended your session')).toBeVisible()
  expect(await storedToken(page)).toBeNull()
  await enterPassword(page)
  await expectSignedIn(page)
  await expect(page).toHaveURL('/profiles/access-tokens?status=waiting')
})

test('a refused action ends the session with the same reason', async ({ page, signIn, meter }) => {
  await signIn()
  await meter.setFault('tokens.authorise:401')
  await tokenTable(page).getByRole('button', { name: 'Authorise Node-RED' }).click()
  await expect(page.getByRole('heading', signInHeading)).toBeVisible()
  await expect(page.getByText('The meter ended your session')).toBeVisible()
})

test('a session ends after 7 days and says so', async ({ page, signIn, meter }) => {
  await signIn()
  await meter.moveClock(WEEK_MS - 1000)
  await page.reload()
  await expect(tokenTable(page)).toBeVisible()
  await meter.moveClock(1000)
  await page.reload()
  await expect(page.getByText('Your sign-in has expired.')).toBeVisible()
})

test('a revoked access token of this browser leads to the sign-in page with its reason', async ({
  page,
  arrange,
}) => {
  const { id, secret } = await arrange.authorisedToken({ name: 'Laptop', role: 'admin' })
  await page.goto('/sign-in')
  await page.evaluate((token) => localStorage.setItem('token', token), secret)
  await page.goto('/')
  await expect(tokenTable(page)).toBeVisible()
  await arrange.revoke(id)
  await page.reload()
  await expect(page.getByText('no longer accepts the access token')).toBeVisible()
})

test('signing out ends the session at the meter and forgets what was shown', async ({
  page,
  signIn,
  program,
  meter,
}) => {
  await signIn()
  await expect(tokenTable(page)).toBeVisible()
  const token = (await storedToken(page)) ?? ''
  await signOut(page)
  await expect(page.getByText('You are signed out.')).toBeVisible()
  expect(await storedToken(page)).toBeNull()
  expect((await program(token, accessTokenPaths.tokens)).status).toBe(401)

  // A list kept from before would be on screen at once.
  await meter.setFault('tokens.list:500')
  await enterPassword(page)
  await expect(page.getByRole('alert')).toContainText('The access tokens could not be loaded')
  await expect(page.getByText('Wallbox')).toHaveCount(0)
})

test('signing out works without the meter and says what is not known', async ({
  page,
  signIn,
  meter,
}) => {
  await signIn()
  await meter.setFault('sign-out:refuse')
  await signOut(page)
  await expect(page.getByText('The meter did not confirm it')).toBeVisible()
  expect(await storedToken(page)).toBeNull()
})

test('forgetting an access token leaves it valid and says so', async ({
  page,
  arrange,
  program,
}) => {
  const { secret } = await arrange.authorisedToken({ name: 'Laptop', role: 'admin' })
  await page.goto('/sign-in')
  await page.evaluate((token) => localStorage.setItem('token', token), secret)
  await page.goto('/')
  await signOut(page)
  await expect(page.getByText('The token itself stays valid')).toBeVisible()
  expect((await program(secret, accessTokenPaths.tokens)).status).toBe(200)
})

test('other tabs follow a sign-out and come back with the next sign-in', async ({
  page,
  signIn,
  context,
}) => {
  await signIn()
  const other = await context.newPage()
  await other.goto('/profiles/access-tokens?status=expired')
  await expect(tokenTable(other)).toBeVisible()

  await page.bringToFront()
  await signOut(page)
  await expect(other.getByRole('heading', signInHeading)).toBeVisible()
  await expect(other.getByText('You signed out in another tab.')).toBeVisible()

  await enterPassword(page)
  await expectSignedIn(page)
  await expect(tokenTable(other)).toBeVisible()
  await expect(other).toHaveURL('/profiles/access-tokens?status=expired')
})

test('without storage a sign-in lasts as long as the tab and the page says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Blocked for this test', 'SecurityError')
      },
    })
  })
  await page.goto('/')
  await enterPassword(page)
  await expect(tokenTable(page)).toBeVisible()
  await expect(page.getByText('You stay signed in only in this tab')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', signInHeading)).toBeVisible()
})

test('with full storage a sign-in lasts as long as the tab and the page says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full for this test', 'QuotaExceededError')
    }
  })
  await page.goto('/')
  await enterPassword(page)
  await expect(tokenTable(page)).toBeVisible()
  await expect(page.getByText('You stay signed in only in this tab')).toBeVisible()
})
