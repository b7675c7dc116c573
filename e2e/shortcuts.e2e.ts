import type { Page } from '@playwright/test'

import { AddDialog } from './pages/add-dialog'
import { openDialogs } from './pages/dialog-part'
import { ShortcutsDialog } from './pages/shortcuts-dialog'
import { expect, test } from './support/test'

const addDialog = (page: Page) => new AddDialog(page)
const helpDialog = (page: Page) => new ShortcutsDialog(page)

/** Closes the help and waits for the history: a dialog's entry is taken back a moment later. */
async function closeHelp(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await helpDialog(page).expectClosed()
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).not.toMatch('dialog')
}

test.beforeEach(async ({ page, list, signIn }) => {
  await signIn()
  await list.expectLoaded()
  // The keys are listened for as soon as the code that does is there.
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(helpDialog(page).root).toBeVisible({ timeout: 500 })
  }).toPass()
  await closeHelp(page)
})

test('one key each adds, searches and helps', async ({ page, list }) => {
  await page.keyboard.press('a')
  await addDialog(page).expectOpen()
  await page.keyboard.press('Escape')
  await addDialog(page).expectClosed()

  await page.keyboard.press('/')
  await expect(list.search).toBeFocused()
  await expect(list.search).toHaveValue('')

  await list.search.blur()
  await page.keyboard.press('?')
  await helpDialog(page).expectOpen()
})

test('the help names the keys, and is found in the menu too', async ({ page, list }) => {
  const dialog = await list.openShortcuts()
  await expect(dialog.keys).toHaveText(['A', '/', '?', 'Esc'])
  await expect(dialog.meanings.first()).toHaveText('Add a token')
  await page.keyboard.press('Enter')
  await dialog.expectClosed()
})

test('no key is taken from somebody who types', async ({ page, list }) => {
  await list.search.focus()
  await page.keyboard.type('a/?')
  await expect(list.search).toHaveValue('a/?')
  await expect(openDialogs(page)).toHaveCount(0)

  await list.search.fill('')
  await list.search.blur()
  await page.keyboard.press('a')
  await addDialog(page).name.focus()
  await page.keyboard.type('a/?')
  await expect(addDialog(page).name).toHaveValue('a/?')
  await helpDialog(page).expectClosed()
})

test('no key reaches below an open dialog or menu', async ({ page, list }) => {
  await page.keyboard.press('?')
  await helpDialog(page).expectOpen()
  await page.keyboard.press('a')
  await helpDialog(page).expectOpen()
  await page.keyboard.press('Escape')
  await helpDialog(page).expectClosed()

  await list.menu.open()
  await page.keyboard.press('a')
  await page.keyboard.press('?')
  await expect(list.menu.items.first()).toBeVisible()
  await expect(openDialogs(page)).toHaveCount(0)
})

test('keys with Control, Alt or Meta are the browser’s', { tag: '@engines' }, async ({ page }) => {
  for (const keys of ['Control+a', 'Alt+a', 'Shift+A']) await page.keyboard.press(keys)
  await page.keyboard.press('?')
  await helpDialog(page).expectOpen()
  await addDialog(page).expectClosed()
})

test('the shortcuts can be turned off, and stay off, by keyboard alone', async ({ page, list }) => {
  await page.keyboard.press('?')
  const { choice } = helpDialog(page)
  await expect(helpDialog(page).closeBelow).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(choice).toBeFocused()
  await page.keyboard.press('Space')
  await expect(choice).not.toBeChecked()
  await closeHelp(page)

  await page.reload()
  await list.expectLoaded()
  await page.waitForLoadState('networkidle')
  for (const key of ['a', '/', '?']) await page.keyboard.press(key)
  await expect(list.search).not.toBeFocused()

  await list.openShortcuts()
  await expect(choice).not.toBeChecked()
  await addDialog(page).expectClosed()
  await choice.check()
  await page.keyboard.press('Escape')
  await helpDialog(page).expectClosed()
  await page.keyboard.press('a')
  await addDialog(page).expectOpen()
})
