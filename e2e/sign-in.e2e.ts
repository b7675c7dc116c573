import type { Page } from '@playwright/test'

import { MOCK_PASSWORD } from '../src/mock/create-mock'
import { expect, test } from './support/test'
import { enterPassword, expectSignedIn, storedToken } from './support/tokens'

// A browser reports a refused request by itself.
const refused = /Failed to load resource/

test.describe('with the password', () => {
  test.beforeEach(({ page }) => page.goto('/sign-in'))

  test('the password opens the list and is kept where the web UI of the meter keeps it', async ({
    page,
    program,
  }) => {
    await enterPassword(page)
    await expectSignedIn(page)
    const token = await storedToken(page)
    expect((await program(token ?? '', '/api/access-token/tokens')).status).toBe(200)
  })

  test('the keyboard alone signs in', async ({ page }) => {
    await expect(page.getByLabel('Password')).toBeFocused()
    await page.keyboard.type(MOCK_PASSWORD)
    await page.keyboard.press('Enter')
    await expectSignedIn(page)
  })

  test('a wrong password says so at its field and can be typed again', async ({
    page,
    consoleWatch,
  }) => {
    consoleWatch.allow(refused)
    await enterPassword(page, 'not-the-password')
    const field = page.getByLabel('Password')
    await expect(field).toHaveAccessibleDescription(/The meter does not accept this password\./)
    await expect(field).toBeFocused()
    await page.keyboard.type(MOCK_PASSWORD)
    await page.keyboard.press('Enter')
    await expectSignedIn(page)
  })

  test('a wrong password may be refused with a status that says nothing', async ({
    page,
    meter,
  }) => {
    await meter.setDevice('refuses-with-200')
    await enterPassword(page, 'not-the-password')
    await expect(page.getByLabel('Password')).toHaveAccessibleDescription(
      /The meter does not accept this password\./,
    )
  })

  test('an empty password is not sent', async ({ page }) => {
    const sent = requestsTo(page, '/api/web-login/token')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/Enter the password\./)
    expect(sent()).toBe(0)
  })

  test('a meter that cannot be reached is told from a wrong password', async ({
    page,
    meter,
    consoleWatch,
  }) => {
    consoleWatch.allow(refused)
    await meter.setFault('sign-in:refuse')
    await enterPassword(page)
    await expect(page.getByRole('alert')).toContainText('The meter cannot be reached.')
    await expect(page.getByLabel('Password')).not.toHaveAccessibleDescription(/does not accept/)

    await meter.setFault('sign-in:500')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert')).toContainText('a fault of its own (status 500)')

    await meter.setFault(null)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expectSignedIn(page)
  })
})

test.describe('with an admin access token', () => {
  test.beforeEach(async ({ page, consoleWatch }) => {
    consoleWatch.allow(refused)
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Use an admin access token' }).click()
    await expect(page.getByLabel('Admin access token')).toBeFocused()
  })

  test('a token signs in, with the header, quotes and line breaks it was copied with', async ({
    page,
    arrange,
  }) => {
    const { secret } = await arrange.authorisedToken({ name: 'Laptop', role: 'admin' })
    const broken = secret.replaceAll(/(.{60})/g, '$1\n')
    await useToken(page, `"Authorization: Bearer ${broken}"`)
    await expectSignedIn(page)
    expect(await storedToken(page)).toBe(secret)
  })

  test('an api token is told that it cannot manage the meter', async ({ page, arrange }) => {
    const { secret } = await arrange.authorisedToken({ name: 'Logger', role: 'api' })
    await useToken(page, secret)
    await expectProblem(page, 'This token has the role api')
  })

  test('an expired token is told so', async ({ page, arrange, meter }) => {
    const expiresAt = meter.now + 60_000
    const { secret } = await arrange.authorisedToken({ name: 'Laptop', role: 'admin', expiresAt })
    await meter.moveClock(120_000)
    await useToken(page, secret)
    await expectProblem(page, 'This token has expired.')
  })

  test('a token that waits is refused until it is authorised', async ({ page, arrange }) => {
    const { id, secret } = await arrange.token({ name: 'Laptop', role: 'admin' })
    await useToken(page, secret)
    await expectProblem(page, 'The meter refuses this token: it still waits for authorisation')
    await arrange.authorise(id)
    await page.getByRole('button', { name: 'Use this token' }).click()
    await expectSignedIn(page)
  })

  test('a revoked token is refused', async ({ page, arrange }) => {
    const { id, secret } = await arrange.authorisedToken({ name: 'Laptop', role: 'admin' })
    await arrange.revoke(id)
    await useToken(page, secret)
    await expectProblem(page, 'The meter refuses this token')
  })

  test('text that is no token, and none at all, are not sent', async ({ page }) => {
    const sent = requestsTo(page, '/api/')
    await useToken(page, 'my-password')
    await expectProblem(page, 'This is not an access token.')
    await useToken(page, '')
    await expectProblem(page, 'Paste a token.')
    expect(sent()).toBe(0)
  })

  test('a meter that cannot be reached is told from a refused token', async ({
    page,
    arrange,
    meter,
  }) => {
    const { secret } = await arrange.authorisedToken({ name: 'Laptop', role: 'admin' })
    await meter.setFault('tokens.list:refuse')
    await useToken(page, secret)
    await expect(page.getByRole('alert')).toContainText('The meter cannot be reached.')
    expect(await storedToken(page)).toBeNull()
    await meter.setFault(null)
    await page.getByRole('button', { name: 'Use this token' }).click()
    await expectSignedIn(page)
  })

  test('the way back to the password keeps the keyboard going', async ({ page }) => {
    await page.getByRole('button', { name: 'Use the password' }).press('Enter')
    await expect(page.getByLabel('Password')).toBeFocused()
  })
})

async function useToken(page: Page, text: string): Promise<void> {
  await page.getByLabel('Admin access token').fill(text)
  await page.getByRole('button', { name: 'Use this token' }).click()
}

async function expectProblem(page: Page, sentence: string): Promise<void> {
  const field = page.getByLabel('Admin access token')
  await expect(field).toHaveAccessibleDescription(new RegExp(sentence))
  await expect(field).toBeFocused()
  expect(await storedToken(page)).toBeNull()
}

/** Counts the requests from now on. @param path how their path begins */
function requestsTo(page: Page, path: string): () => number {
  let count = 0
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith(path)) count += 1
  })
  return () => count
}
