import type { Page } from '@playwright/test'

import { seedTokenId, seedTokenNames } from '../src/mock/seed'
import { expect, test } from './support/test'
import { expectRow, rowNamed, signOut, tokenTable } from './support/tokens'

const waitingId = seedTokenId(Object.keys(seedTokenNames).indexOf('waiting'))

test.beforeEach(async ({ page, signIn, consoleWatch }) => {
  // A browser reports a refused request by itself.
  consoleWatch.allow(/Failed to load resource/)
  await signIn()
  await expect(tokenTable(page)).toBeVisible()
})

const authoriseButton = (page: Page) =>
  tokenTable(page).getByRole('button', { name: 'Authorise Node-RED' })
const notifications = (page: Page) => page.getByRole('status', { name: 'Notifications' })
const question = (page: Page, name: string) =>
  page.getByRole('alertdialog', { name: `Revoke “${name}”?` })

test('Authorise acts at once, shows its progress and can be pressed twice', async ({
  page,
  meter,
}) => {
  await meter.setLatency(600)
  await authoriseButton(page).click()
  await expect(authoriseButton(page)).toHaveAttribute('aria-busy', 'true')
  await authoriseButton(page).press('Enter')
  await expectRow(page, { Name: 'Node-RED', Status: 'Active' })
  await expect(notifications(page)).toContainText('“Node-RED” is authorised.')
})

test('Authorise says why it makes no sense for a token', async ({ page }) => {
  const already = tokenTable(page).getByRole('button', { name: 'Authorise evcc' })
  await expect(already).toBeDisabled()
  await expect(already).toHaveAccessibleDescription('Already authorised.')
  const expired = tokenTable(page).getByRole('button', { name: 'Authorise Old tablet' })
  await expect(expired).toBeDisabled()
  await expect(expired).toHaveAccessibleDescription(/An expired token cannot be authorised\./)
  // By the keyboard it can be reached all the same, and says so.
  await already.press('Enter')
  await expect(notifications(page)).toContainText('Already authorised.')
})

test('an authorisation that fails says why and can be tried again', async ({ page, meter }) => {
  await meter.setFault('tokens.authorise:500')
  await authoriseButton(page).click()
  await expect(notifications(page)).toContainText('“Node-RED” could not be authorised.')
  await expect(notifications(page)).toContainText('(status 500)')
  await expectRow(page, { Name: 'Node-RED', Status: 'Waiting for authorisation' })

  await meter.setFault('tokens.authorise:409')
  await authoriseButton(page).click()
  await expect(notifications(page)).toContainText('An expired token cannot be authorised.')

  await meter.setFault(null)
  await authoriseButton(page).click()
  await expectRow(page, { Name: 'Node-RED', Status: 'Active' })
})

test('a token revoked elsewhere cannot be authorised and leaves the list', async ({
  page,
  arrange,
}) => {
  await arrange.revoke(waitingId)
  // Not with the mouse: the list holds still under it.
  await authoriseButton(page).press('Enter')
  await expect(notifications(page)).toContainText('“Node-RED” is no longer on the meter')
  await expect(rowNamed(page, 'Node-RED')).toHaveCount(0)
})

test('Revoke names the token, says what stops working and can be called off', async ({ page }) => {
  const opener = tokenTable(page).getByRole('button', { name: 'Revoke evcc' })
  await opener.click()
  const dialog = question(page, 'evcc')
  await expect(dialog).toContainText('Whatever uses this token stops reading the meter at once.')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.mouse.click(5, 300)
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
  await expect(rowNamed(page, 'evcc')).toBeVisible()

  await tokenTable(page).getByRole('button', { name: 'Revoke Installer laptop' }).click()
  await expect(question(page, 'Installer laptop')).toContainText('can no longer manage or read')
  await page.keyboard.press('Escape')
  await tokenTable(page).getByRole('button', { name: 'Revoke Node-RED' }).click()
  await expect(question(page, 'Node-RED')).toContainText('It was never authorised')
  await page.goBack()
  await tokenTable(page).getByRole('button', { name: 'Revoke Old tablet' }).click()
  await expect(question(page, 'Old tablet')).toContainText('It has expired')
})

test('the keyboard alone authorises and revokes', async ({ page }) => {
  await authoriseButton(page).focus()
  await page.keyboard.press('Enter')
  await expectRow(page, { Name: 'Node-RED', Status: 'Active' })
  await page.keyboard.press('Tab')
  await expect(tokenTable(page).getByRole('button', { name: 'Revoke Node-RED' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question(page, 'Node-RED').getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(rowNamed(page, 'Node-RED')).toHaveCount(0)
  await expect(notifications(page)).toContainText('“Node-RED” was revoked.')
  // The row that had the focus is gone.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a revocation that fails keeps the dialog open for a second try', async ({ page, meter }) => {
  await tokenTable(page).getByRole('button', { name: 'Revoke evcc' }).click()
  const dialog = question(page, 'evcc')
  const confirm = dialog.getByRole('button', { name: 'Revoke evcc' })
  await meter.setFault('tokens.revoke:409')
  await confirm.click()
  await expect(dialog.getByRole('alert')).toContainText('“evcc” was not revoked.')
  await meter.setFault('tokens.revoke:500')
  await confirm.click()
  await expect(dialog.getByRole('alert')).toContainText(
    'It is not known whether “evcc” was revoked',
  )
  await meter.setFault(null)
  await confirm.click()
  await expect(dialog).toBeHidden()
  await expect(rowNamed(page, 'evcc')).toHaveCount(0)
})

test('a revocation whose answer is lost is done at the second try', async ({ page, meter }) => {
  await tokenTable(page).getByRole('button', { name: 'Revoke evcc' }).click()
  const dialog = question(page, 'evcc')
  await meter.setFault('tokens.revoke:lost')
  await dialog.getByRole('button', { name: 'Revoke evcc' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Revoking again does no harm.')
  await meter.setFault(null)
  await dialog.getByRole('button', { name: 'Revoke evcc' }).click()
  await expect(notifications(page)).toContainText('“evcc” was already revoked.')
  await expect(rowNamed(page, 'evcc')).toHaveCount(0)
})

test('a token that is already gone counts as revoked and says so', async ({ page, arrange }) => {
  await tokenTable(page).getByRole('button', { name: 'Revoke Node-RED' }).click()
  await arrange.revoke(waitingId)
  await question(page, 'Node-RED').getByRole('button', { name: 'Revoke Node-RED' }).click()
  await expect(notifications(page)).toContainText('“Node-RED” was already revoked.')
  await expect(rowNamed(page, 'Node-RED')).toHaveCount(0)
})

test('revoking the token of this browser says that it ends the session, and does', async ({
  page,
  arrange,
}) => {
  await signOut(page)
  const { secret } = await arrange.authorisedToken({ name: 'My laptop', role: 'admin' })
  await page.getByRole('button', { name: 'Use an admin access token' }).click()
  await page.getByLabel('Admin access token').fill(secret)
  await page.getByRole('button', { name: 'Use this token' }).click()
  await tokenTable(page).getByRole('button', { name: 'Revoke My laptop' }).click()
  const dialog = question(page, 'My laptop')
  await expect(dialog).toContainText('Revoking it ends this session')
  await dialog.getByRole('button', { name: 'Revoke My laptop' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await expect(page.getByText('which ended this session')).toBeVisible()
})
