import type { Page } from '@playwright/test'

import { AddDialog } from './pages/add-dialog'
import { openDialogs } from './pages/dialog-part'
import { ShortcutsDialog } from './pages/shortcuts-dialog'
import { expect, test } from './support/test'

const addDialog = (page: Page) => new AddDialog(page)
const helpDialog = (page: Page) => new ShortcutsDialog(page)

async function closeHelp(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expectHelpGone(page)
}

/** Waits for the history, too: a dialog's entry is taken back a moment later. */
async function expectHelpGone(page: Page): Promise<void> {
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

test('keys with Control, Alt or Meta are the browser’s', { tag: '@engines' }, async ({ page }) => {
  for (const keys of ['Control+a', 'Alt+a', 'Shift+A']) await page.keyboard.press(keys)
  await page.keyboard.press('?')
  await helpDialog(page).expectOpen()
  await addDialog(page).expectClosed()
})

test('one key each adds, searches and helps, where nobody types and nothing is open', async ({
  page,
  list,
}) => {
  await test.step('one key each adds, searches and helps', async () => {
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
  await test.step('no key reaches below an open dialog or menu', async () => {
    await page.keyboard.press('a')
    await helpDialog(page).expectOpen()
    await closeHelp(page)

    await list.menu.open()
    await page.keyboard.press('a')
    await page.keyboard.press('?')
    await expect(list.menu.items.first()).toBeVisible()
    await expect(openDialogs(page)).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(list.menu.items).toHaveCount(0)
  })
  await test.step('the help names the keys, and is found in the menu too', async () => {
    const dialog = await list.openShortcuts()
    await expect(dialog.keys).toHaveText(['A', '/', '?', 'Esc'])
    await expect(dialog.meanings.first()).toHaveText('Add a token')
    await page.keyboard.press('Enter')
    await expectHelpGone(page)
  })
  await test.step('no key is taken from somebody who types', async () => {
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
