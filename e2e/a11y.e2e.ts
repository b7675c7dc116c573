import type { Page } from '@playwright/test'

import { checkA11y } from './support/a11y'
import { expect, test } from './support/test'
import { addToken, enterPassword, fillAdd, openAdd, tokenTable } from './support/tokens'

const widths = [1280, 320]

// Each look at a page takes a second or more.
test.describe.configure({ timeout: 90_000 })

test.beforeEach(({ consoleWatch }) => {
  // A browser reports a refused request by itself.
  consoleWatch.allow(/Failed to load resource/)
})

test('the sign-in page has no accessibility finding, with a problem neither', async ({ page }) => {
  await page.goto('/sign-in')
  await enterPassword(page, 'wrong')
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/does not accept/)
  await checkA11y(page, { widths })
  await page.getByRole('button', { name: 'Use an admin access token' }).click()
  await page.getByRole('button', { name: 'Use this token' }).click()
  await expect(page.getByText('Paste a token.')).toBeVisible()
  await checkA11y(page, { widths })
})

test('the page for unknown addresses has no accessibility finding', async ({ page }) => {
  await page.goto('/nonsense')
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  await checkA11y(page, { widths })
})

test('the list has no accessibility finding, with menu and notification neither', async ({
  page,
  signIn,
}) => {
  await signIn()
  await expect(tokenTable(page)).toBeVisible()
  await checkA11y(page, { widths })
  await tokenTable(page).getByRole('button', { name: 'Authorise Node-RED' }).click()
  await expect(page.getByText('“Node-RED” is authorised.')).toBeVisible()
  await page.getByRole('button', { name: 'Profile' }).click()
  await checkA11y(page, { widths })
})

test('a list that is on its way, empty or failed has no accessibility finding', async ({
  page,
  signIn,
  meter,
}) => {
  await meter.setSeed('empty')
  await signIn()
  await expect(page.getByRole('heading', { name: 'No access tokens yet' })).toBeVisible()
  await checkA11y(page, { widths })
  await meter.setFault('tokens.list:500')
  await page.reload()
  await expect(page.getByRole('alert')).toBeVisible()
  await checkA11y(page, { widths })
  await meter.setFault('tokens.list:hang')
  await page.reload()
  await expect(page.getByRole('status', { name: 'Loading the access tokens' })).toBeVisible()
  await checkA11y(page)
})

test('ADD has no accessibility finding, with cautions, problems and its question neither', async ({
  page,
  signIn,
  meter,
}) => {
  await signIn()
  const dialog = await openAdd(page)
  await fillAdd(dialog, { name: '', role: 'admin', lifetime: 'Never' })
  await dialog.getByRole('button', { name: 'Add token' }).click()
  await expect(dialog.getByText('Give the token a name.')).toBeVisible()
  await checkOpenDialog(page)

  await dialog.getByRole('radio', { name: 'On a date' }).check()
  await fillAdd(dialog, { name: 'Heat pump' })
  await dialog.getByRole('button', { name: 'Add token' }).click()
  await expect(dialog.getByText('Choose the last day.')).toBeVisible()
  await checkOpenDialog(page)

  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await checkOpenDialog(page)
  await page.keyboard.press('Escape')

  await dialog.getByRole('radio', { name: '1 year' }).check()
  await meter.setFault('tokens.create:lost')
  await dialog.getByRole('button', { name: 'Add token' }).click()
  await expect(dialog.getByRole('button', { name: 'Revoke it and add again' })).toBeVisible()
  await checkOpenDialog(page)
})

test('the secret’s dialog has no accessibility finding, with its question neither', async ({
  page,
  signIn,
}) => {
  await signIn()
  const reveal = await addToken(page, { name: 'My laptop', role: 'admin' })
  await checkOpenDialog(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await checkOpenDialog(page)
  await page.keyboard.press('Escape')
  await reveal.getByRole('button', { name: 'Copy', exact: true }).click()
  await reveal.getByRole('button', { name: 'Authorise now' }).click()
  await reveal.getByRole('button', { name: 'Use in this browser' }).click()
  await expect(reveal.getByText('This browser now uses the new token.')).toBeVisible()
  await checkOpenDialog(page)
})

test('details and Revoke have no accessibility finding', async ({ page, signIn, meter }) => {
  await signIn()
  await tokenTable(page).getByRole('button', { name: 'Wallbox', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Wallbox' })).toBeVisible()
  await checkOpenDialog(page)
  await page.keyboard.press('Escape')
  await meter.setFault('tokens.revoke:500')
  await tokenTable(page).getByRole('button', { name: 'Revoke Wallbox' }).click()
  const question = page.getByRole('alertdialog')
  await question.getByRole('button', { name: 'Revoke Wallbox' }).click()
  await expect(question.getByRole('alert')).toBeVisible()
  await checkOpenDialog(page)
})

/** The page behind a dialog is out of reach and was looked at without it. */
async function checkOpenDialog(page: Page): Promise<void> {
  await checkA11y(page, { widths, include: 'dialog' })
}
