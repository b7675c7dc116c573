import type { Page } from '@playwright/test'

import { checkA11y } from './support/a11y'
import { expect, test } from './support/test'
import { tokenTable } from './support/tokens'

const addDialog = (page: Page) => page.getByRole('dialog', { name: 'Add an access token' })
const helpDialog = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' })
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' })

/** Closes the help and waits for the history: a dialog's entry is taken back a moment later. */
async function closeHelp(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(helpDialog(page)).toBeHidden()
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).not.toMatch('dialog')
}

test.beforeEach(async ({ page, signIn }) => {
  await signIn()
  await expect(tokenTable(page)).toBeVisible()
  // The keys are listened for as soon as the code that does is there.
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(helpDialog(page)).toBeVisible({ timeout: 500 })
  }).toPass()
  await closeHelp(page)
})

test('one key each adds, searches and helps', async ({ page }) => {
  await page.keyboard.press('a')
  await expect(addDialog(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(addDialog(page)).toBeHidden()

  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()
  await expect(search(page)).toHaveValue('')

  await search(page).blur()
  await page.keyboard.press('?')
  await expect(helpDialog(page)).toBeVisible()
})

test('the help names the keys, and is found in the menu too', async ({ page }) => {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click()
  const dialog = helpDialog(page)
  await expect(dialog.getByRole('term')).toHaveText(['A', '/', '?', 'Esc'])
  await expect(dialog.getByRole('definition').first()).toHaveText('Add a token')
  await checkA11y(page, { widths: [320], include: 'dialog' })
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
})

test('no key is taken from somebody who types', async ({ page }) => {
  await search(page).focus()
  await page.keyboard.type('a/?')
  await expect(search(page)).toHaveValue('a/?')
  await expect(page.getByRole('dialog')).toBeHidden()

  await search(page).fill('')
  await search(page).blur()
  await page.keyboard.press('a')
  await page.keyboard.type('a/?')
  await expect(addDialog(page).getByLabel('Name')).toHaveValue('a/?')
  await expect(helpDialog(page)).toBeHidden()
})

test('no key reaches below an open dialog or menu', async ({ page }) => {
  await page.keyboard.press('?')
  await expect(helpDialog(page)).toBeVisible()
  await page.keyboard.press('a')
  await expect(helpDialog(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(helpDialog(page)).toBeHidden()

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('a')
  await page.keyboard.press('?')
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('keys with Control, Alt or Meta are the browser’s', async ({ page }) => {
  for (const keys of ['Control+a', 'Alt+a', 'Shift+A']) await page.keyboard.press(keys)
  await page.keyboard.press('?')
  await expect(helpDialog(page)).toBeVisible()
  await expect(addDialog(page)).toBeHidden()
})

test('the shortcuts can be turned off, and stay off, by keyboard alone', async ({ page }) => {
  await page.keyboard.press('?')
  const choice = helpDialog(page).getByRole('checkbox', { name: 'Use single-key shortcuts' })
  await expect(helpDialog(page).getByRole('button', { name: 'Close' }).last()).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(choice).toBeFocused()
  await page.keyboard.press('Space')
  await expect(choice).not.toBeChecked()
  await closeHelp(page)

  await page.reload()
  await expect(tokenTable(page)).toBeVisible()
  await page.waitForLoadState('networkidle')
  for (const key of ['a', '/', '?']) await page.keyboard.press(key)
  await expect(search(page)).not.toBeFocused()

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click()
  await expect(choice).not.toBeChecked()
  await expect(addDialog(page)).toBeHidden()
  await choice.check()
  await page.keyboard.press('Escape')
  await expect(helpDialog(page)).toBeHidden()
  await page.keyboard.press('a')
  await expect(addDialog(page)).toBeVisible()
})
