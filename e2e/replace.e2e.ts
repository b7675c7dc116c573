import type { Locator, Page } from '@playwright/test'

import { accessTokenPaths } from '../src/api/schemas/access-token'
import { readingPath } from '../src/api/schemas/reading'
import { seedTokenNames } from '../src/mock/seed'
import { checkA11y } from './support/a11y'
import { tabTo } from './support/keyboard'
import { paste } from './support/paste'
import { placesInMemory } from './support/reach'
import { expect, test } from './support/test'
import { expectSignedIn, namesInList, readSecret, tokenTable } from './support/tokens'

const readings = readingPath('local')

/** Opens the dialog by the row's menu. */
async function openReplace(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: `More actions for ${name}`, exact: true }).click()
  await page.getByRole('menuitem', { name: 'Replace' }).click()
  const dialog = page.getByRole('dialog', { name: `Replace “${name}”` })
  await expect(dialog).toBeVisible()
  return dialog
}

const revealOf = (page: Page, name: string) =>
  page.getByRole('dialog', { name: `A new token for “${name}”` })

async function makeSuccessor(page: Page, name: string): Promise<Locator> {
  const dialog = await openReplace(page, name)
  await dialog.getByRole('button', { name: 'Add the new token' }).click()
  await expect(revealOf(page, name)).toBeVisible()
  return revealOf(page, name)
}

async function takeAndAuthorise(reveal: Locator): Promise<void> {
  await reveal.getByRole('button', { name: 'Copy', exact: true }).click()
  await reveal.getByRole('button', { name: 'Authorise now' }).click()
  await expect(reveal.getByText('Authorised: it can be used from now on.')).toBeVisible()
}

const revokeOld = (reveal: Locator) => reveal.getByRole('button', { name: 'Revoke the old token' })

/** How many rows of the list have the name. */
const copies = async (page: Page, name: string) =>
  (await namesInList(page)).filter((one) => one.startsWith(name)).length

test.describe('signed in with the password', () => {
  test.beforeEach(async ({ page, signIn }) => {
    await signIn()
    await expect(tokenTable(page)).toBeVisible()
  })

  test('the old token works until its successor has taken over', async ({
    page,
    arrange,
    meter,
    program,
  }) => {
    const old = await arrange.authorisedToken({ name: 'Solar log', role: 'api' })
    await page.reload()
    const dialog = await openReplace(page, 'Solar log')
    await expect(dialog.getByRole('radio', { name: '90 days' })).toBeChecked()
    await dialog.getByRole('button', { name: 'Add the new token' }).click()
    const reveal = revealOf(page, 'Solar log')
    const secret = await readSecret(reveal)
    await expect(reveal.getByText('Comes last')).toBeVisible()
    await expect(revokeOld(reveal)).toHaveCount(0)
    await takeAndAuthorise(reveal)
    await reveal.getByRole('button', { name: 'Test the token' }).click()
    await expect(reveal.getByText(/W into the grid/)).toBeVisible()

    await expect(reveal.getByText('The old token was never used.')).toBeVisible()
    await meter.moveClock(60_000)
    expect((await program(old.secret, readings)).status).toBe(200)
    await reveal.getByRole('button', { name: 'Look again' }).click()
    await expect(reveal.getByText('Still in use: last used')).toBeVisible()

    await revokeOld(reveal).click()
    const question = page.getByRole('alertdialog', { name: 'Revoke “Solar log”?' })
    await question.getByRole('button', { name: 'Revoke Solar log' }).click()
    await expect(reveal.getByText('The old token is gone.')).toBeVisible()
    await reveal.getByRole('button', { name: 'Done' }).click()
    await expect.poll(() => copies(page, 'Solar log')).toBe(1)
    expect((await program(old.secret, readings)).status).toBe(401)
    expect((await program(secret, readings)).status).toBe(200)
    expect(await placesInMemory(page, secret)).toEqual([])
  })

  test('leaving half-way keeps both, and the list says so', async ({ page }) => {
    const reveal = await makeSuccessor(page, seedTokenNames.expiresSoon)
    await page.keyboard.press('Escape')
    const gate = page.getByRole('alertdialog', { name: 'The secret has not been taken yet' })
    await gate.getByRole('button', { name: 'Back to the secret' }).click()
    await takeAndAuthorise(reveal)
    await expect(reveal.getByText(/Not used since the new one was authorised/)).toBeVisible()
    await reveal.getByRole('button', { name: 'Done' }).click()
    await expect.poll(() => copies(page, seedTokenNames.expiresSoon)).toBe(2)
    await expect(tokenTable(page).getByText('being replaced')).toHaveCount(1)
  })

  test('a token that never expires gets a successor that never expires', async ({ page }) => {
    const dialog = await openReplace(page, seedTokenNames.neverExpires)
    await expect(dialog.getByRole('radio', { name: 'Never' })).toBeChecked()
    await checkA11y(page, { widths: [1280, 320], include: 'dialog' })
    await dialog.getByRole('radio', { name: '30 days' }).check()
    await dialog.getByRole('button', { name: 'Add the new token' }).click()
    const reveal = revealOf(page, seedTokenNames.neverExpires)
    await takeAndAuthorise(reveal)
    await expect(revokeOld(reveal)).toBeVisible()
    await checkA11y(page, { include: 'dialog' })
    await reveal.getByRole('button', { name: 'Done' }).click()
    const rows = tokenTable(page).getByRole('row', { name: seedTokenNames.neverExpires })
    await expect(rows.filter({ hasText: '23 Dec 2026' })).toHaveCount(1)
  })

  test('a form that was changed asks before it is left', async ({ page }) => {
    const dialog = await openReplace(page, 'Telegraf')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await openReplace(page, 'Telegraf')
    await dialog.getByRole('radio', { name: 'Never' }).check()
    await page.keyboard.press('Escape')
    const question = page.getByRole('alertdialog', { name: 'Discard the new token?' })
    await question.getByRole('button', { name: 'Keep editing' }).click()
    await expect(dialog.getByRole('radio', { name: 'Never' })).toBeChecked()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await question.getByRole('button', { name: 'Discard' }).click()
    await expect(dialog).toBeHidden()
  })

  test('what the meter refuses or does not answer can be tried again', async ({
    page,
    meter,
    consoleWatch,
  }) => {
    consoleWatch.allow(/Failed to load resource/)
    const dialog = await openReplace(page, 'Telegraf')
    const add = dialog.getByRole('button', { name: 'Add the new token' })
    await meter.setFault('tokens.create:422')
    await add.click()
    await expect(dialog.getByRole('alert')).toContainText('The meter did not accept the entries.')

    await meter.setFault('tokens.create:lost')
    await add.click()
    await expect(dialog.getByRole('alert')).toContainText('A new token “Telegraf” is on the meter')
    await meter.setFault(null)
    await dialog.getByRole('button', { name: 'Revoke it and add again' }).click()
    const reveal = revealOf(page, 'Telegraf')
    await takeAndAuthorise(reveal)

    await meter.setFault('tokens.revoke:500')
    await revokeOld(reveal).click()
    const question = page.getByRole('alertdialog', { name: 'Revoke “Telegraf”?' })
    const confirm = question.getByRole('button', { name: 'Revoke Telegraf' })
    await confirm.click()
    await expect(question.getByRole('alert')).toContainText('It is not known whether')
    await meter.setFault(null)
    await confirm.click()
    await expect(reveal.getByText('The old token is gone.')).toBeVisible()
    await reveal.getByRole('button', { name: 'Done' }).click()
    await expect.poll(() => copies(page, 'Telegraf')).toBe(1)
  })

  test('a use that cannot be told is said to be so', async ({ page, meter, consoleWatch }) => {
    consoleWatch.allow(/Failed to load resource/)
    await meter.setDevice('no-last-used')
    await page.reload()
    const reveal = await makeSuccessor(page, 'Telegraf')
    await takeAndAuthorise(reveal)
    await expect(reveal.getByText('does not report when a token is used')).toBeVisible()
    await meter.setFault('tokens.list:500')
    await reveal.getByRole('button', { name: 'Look again' }).click()
    await expect(reveal.getByText('Whether it is still in use could not be asked.')).toBeVisible()
  })

  test('the keyboard alone replaces a token', async ({ page }) => {
    await page
      .getByRole('button', { name: `More actions for ${seedTokenNames.active}` })
      .press('Enter')
    await moveToMenuItem(page, 'Replace')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Replace “evcc”' })
    await expect(dialog.getByRole('button', { name: 'Add the new token' })).toBeFocused()
    await page.keyboard.press('Enter')
    const reveal = revealOf(page, 'evcc')
    await expect(reveal.getByRole('button', { name: 'Copy', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await tabTo(page, reveal.getByRole('button', { name: 'Authorise now' }))
    await page.keyboard.press('Enter')
    await expect(reveal.getByRole('button', { name: 'Test the token' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(reveal.getByText(/W into the grid/)).toBeVisible()
    await tabTo(page, revokeOld(reveal))
    await page.keyboard.press('Enter')
    const question = page.getByRole('alertdialog', { name: 'Revoke “evcc”?' })
    await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(reveal.getByText('The old token is gone.')).toBeVisible()
    await expect(reveal.getByRole('button', { name: 'Done' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(reveal).toBeHidden()
    await expect.poll(() => copies(page, 'evcc')).toBe(1)
  })
})

test.describe('signed in with the token that is replaced', () => {
  const laptop = 'My laptop'

  test.beforeEach(async ({ page, arrange, consoleWatch }) => {
    consoleWatch.allow(/Failed to load resource/)
    const { secret } = await arrange.authorisedToken({ name: laptop, role: 'admin' })
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Use an admin access token' }).click()
    await paste(page.getByLabel('Admin access token'), secret)
    await page.getByRole('button', { name: 'Use this token' }).click()
    await expectSignedIn(page)
  })

  test('this browser moves to the new token first, and stays signed in', async ({ page }) => {
    const reveal = await makeSuccessor(page, laptop)
    await takeAndAuthorise(reveal)
    await expect(reveal.getByText('This browser is signed in with the old token.')).toBeVisible()
    await reveal.getByRole('button', { name: 'Use in this browser' }).click()
    await expect(reveal.getByText(/Used until a moment ago, by this browser itself/)).toBeVisible()
    await revokeOld(reveal).click()
    const question = page.getByRole('alertdialog', { name: `Revoke “${laptop}”?` })
    await question.getByRole('button', { name: `Revoke ${laptop}` }).click()
    await expect(reveal.getByText('The old token is gone.')).toBeVisible()
    await reveal.getByRole('button', { name: 'Done' }).click()
    await expect.poll(() => copies(page, laptop)).toBe(1)
    await page.reload()
    await expect(tokenTable(page).getByText('this browser')).toBeVisible()
  })

  test('revoking the old one without that ends the session, as was said', async ({
    page,
    program,
  }) => {
    const reveal = await makeSuccessor(page, laptop)
    const secret = await readSecret(reveal)
    await takeAndAuthorise(reveal)
    await revokeOld(reveal).click()
    const question = page.getByRole('alertdialog', { name: `Revoke “${laptop}”?` })
    await expect(question.getByText('Revoking it ends this session')).toBeVisible()
    await question.getByRole('button', { name: `Revoke ${laptop}` }).click()
    await expect(page.getByText('You revoked the access token of this browser')).toBeVisible()
    expect((await program(secret, accessTokenPaths.tokens)).status).toBe(200)
  })
})

/** Moves in the open menu by its arrow keys. */
async function moveToMenuItem(page: Page, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name })
  for (let press = 0; press < 12; press += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('ArrowDown')
  }
  await expect(item).toBeFocused()
}
