import type { Locator, Page } from '@playwright/test'

import { jwtClaims, sessionPaths } from '../src/api/schemas/session'
import { decodeJwt } from '../src/lib/jwt'
import { expect, test } from './support/test'
import {
  addToken,
  enterPassword,
  expectRow,
  fillAdd,
  openAdd,
  readSecret,
  revealDialog,
  storedToken,
  tokenTable,
} from './support/tokens'

test.beforeEach(({ signIn }) => signIn())

test('each lifetime says in words how long the token is valid', async ({ page }) => {
  const dialog = await openAdd(page)
  await expect(dialog.getByText(/Valid until Tuesday,? 23 November 2027 at 23:59/)).toBeVisible()
  await dialog.getByRole('radio', { name: '30 days' }).check()
  await expect(dialog.getByText(/Valid until Wednesday,? 23 December 2026 at 23:59/)).toBeVisible()
  await dialog.getByRole('radio', { name: '90 days' }).check()
  await expect(dialog.getByText(/Valid until Sunday,? 21 February 2027 at 23:59/)).toBeVisible()
  await dialog.getByRole('radio', { name: 'On a date' }).check()
  await dialog.getByLabel('Last day').fill('2027-07-01')
  await expect(dialog.getByText(/Valid until Thursday,? 1 July 2027 at 23:59/)).toBeVisible()
  await dialog.getByRole('radio', { name: 'Never' }).check()
  await expect(dialog.getByText(/Valid until \w+day/)).toBeHidden()
})

test('a date means the end of that day in the meter’s zone', async ({ page, meter }) => {
  await meter.setDevice('other-zone')
  await page.reload()
  await expect(tokenTable(page)).toBeVisible()
  const dialog = await openAdd(page)
  await fillAdd(dialog, { name: 'Boiler' })
  await dialog.getByRole('radio', { name: 'On a date' }).check()
  await dialog.getByLabel('Last day').fill('2027-02-21')
  await expect(
    dialog.getByText(/21 February 2027 at 23:59, the meter’s time \(America\/New_York\)/),
  ).toBeVisible()
  await dialog.getByRole('button', { name: 'Add token' }).click()
  const secret = await readSecret(revealDialog(page, 'Boiler'))
  const claims = jwtClaims.parse(decodeJwt(secret))
  expect(claims.exp).toBe(Date.parse('2027-02-21T23:59:59-05:00') / 1000)
})

test('admin and never each carry a caution', async ({ page }) => {
  const dialog = await openAdd(page)
  await expect(dialog.getByText('Reads measurements over the JSON interface')).toBeVisible()
  await expect(dialog.getByText('May do all that a signed-in user may')).toBeVisible()
  const admin = dialog.getByText('can change every setting of this meter')
  const never = dialog.getByText('stays valid until somebody remembers to revoke it')
  await expect(admin).toBeHidden()
  await expect(never).toBeHidden()
  await dialog.getByRole('radio', { name: /^admin/ }).check()
  await expect(admin).toBeVisible()
  await dialog.getByRole('radio', { name: 'Never' }).check()
  await expect(never).toBeVisible()
})

test('a name that the meter would refuse is refused at its field', async ({ page }) => {
  const dialog = await openAdd(page)
  const name = dialog.getByLabel('Name')
  const wrong = [
    ['   ', 'Give the token a name.'],
    ['x'.repeat(65), 'The name is longer than 64 characters.'],
    ['bell\u0007', 'invisible control character'],
  ] as const
  for (const [text, sentence] of wrong) {
    await name.fill(text)
    await dialog.getByRole('button', { name: 'Add token' }).click()
    await expect(name).toHaveAccessibleDescription(new RegExp(sentence))
    await expect(name).toBeFocused()
  }
  // Each is one character, whatever a computer counts.
  await name.fill('🔌'.repeat(64))
  await dialog.getByRole('button', { name: 'Add token' }).click()
  await expect(revealDialog(page, '🔌'.repeat(64))).toBeVisible()
})

test('a day that makes no sense is refused at its field', async ({ page }) => {
  const dialog = await openAdd(page)
  await fillAdd(dialog, { name: 'Boiler' })
  await dialog.getByRole('radio', { name: 'On a date' }).check()
  const day = dialog.getByLabel('Last day')
  const wrong = [
    ['', 'Choose the last day.'],
    ['2026-11-22', 'This day lies in the past.'],
    ['9999-01-01', 'This day is too far away.'],
  ] as const
  for (const [date, sentence] of wrong) {
    await day.fill(date)
    await dialog.getByRole('button', { name: 'Add token' }).click()
    await expect(day).toHaveAccessibleDescription(new RegExp(sentence))
  }
  await day.fill('2026-11-23')
  await dialog.getByRole('button', { name: 'Add token' }).click()
  await expect(revealDialog(page, 'Boiler')).toBeVisible()
})

test('what the meter says against a field stands at that field', async ({
  page,
  meter,
  consoleWatch,
}) => {
  consoleWatch.allow(/Failed to load resource/)
  await meter.setFault('tokens.create:422')
  const dialog = await openAdd(page)
  await fillAdd(dialog, { name: 'Boiler' })
  await dialog.getByRole('button', { name: 'Add token' }).click()
  const name = dialog.getByLabel('Name')
  await expect(name).toHaveAccessibleDescription(/“The meter does not like this name\.”/)
  await expect(name).toBeFocused()
  await meter.setFault(null)
  await name.press('End')
  await page.keyboard.type(' 2')
  await page.keyboard.press('Enter')
  await expect(revealDialog(page, 'Boiler 2')).toBeVisible()
})

test('a refusal of the whole keeps the entries for a second try', async ({
  page,
  meter,
  consoleWatch,
}) => {
  consoleWatch.allow(/Failed to load resource/)
  await meter.setFault('tokens.create:429')
  const dialog = await openAdd(page)
  await fillAdd(dialog, { name: 'Boiler', role: 'admin' })
  await dialog.getByRole('button', { name: 'Add token' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Try again in 30 seconds.')
  await meter.setFault(null)
  await dialog.getByRole('button', { name: 'Add token' }).click()
  await revealDialog(page, 'Boiler').getByRole('button', { name: 'Copy', exact: true }).click()
  await revealDialog(page, 'Boiler').getByRole('button', { name: 'Done' }).click()
  await expectRow(page, { Name: 'Boiler', Role: 'admin' })
})

const ways: [string, (page: Page, dialog: Locator) => Promise<unknown>][] = [
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['the X', (_page, dialog) => dialog.getByRole('button', { name: 'Close' }).click()],
  ['Cancel', (_page, dialog) => dialog.getByRole('button', { name: 'Cancel' }).click()],
  ['the back button', (page) => page.goBack()],
  ['a click outside', (page) => page.mouse.click(5, 300)],
]

test('an untouched form closes at once, every way', async ({ page }) => {
  for (const [way, leave] of ways) {
    await test.step(way, async () => {
      const dialog = await openAdd(page)
      await leave(page, dialog)
      await expect(dialog).toBeHidden()
    })
  }
})

test('a filled form asks before it is left, every way', async ({ page }) => {
  const dialog = await openAdd(page)
  await fillAdd(dialog, { name: 'Half-done', role: 'admin', lifetime: '30 days' })
  const question = page.getByRole('alertdialog', { name: 'Discard the new token?' })
  for (const [way, leave] of ways) {
    await test.step(way, async () => {
      await leave(page, dialog)
      await expect(question).toBeVisible()
      await question.getByRole('button', { name: 'Keep editing' }).click()
      await expect(question).toBeHidden()
    })
  }
  await expect(dialog.getByLabel('Name')).toHaveValue('Half-done')
  await expect(dialog.getByRole('radio', { name: /^admin/ })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: '30 days' })).toBeChecked()

  await page.keyboard.press('Escape')
  await question.getByRole('button', { name: 'Discard' }).click()
  await expect(dialog).toBeHidden()
  const fresh = await openAdd(page)
  await expect(fresh.getByLabel('Name')).toHaveValue('')
})

test('the keyboard alone adds a token, and Enter pressed often adds one', async ({
  page,
  meter,
}) => {
  let posts = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') posts += 1
  })
  await meter.setLatency(400)
  await page.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Add an access token' })
  await expect(dialog.getByLabel('Name')).toBeFocused()
  await page.keyboard.type('Attic')
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('Enter')
  const reveal = revealDialog(page, 'Attic')
  await expect(reveal).toBeVisible()
  expect(posts).toBe(1)

  await expect(reveal.getByRole('button', { name: 'Copy', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(reveal.getByRole('button', { name: 'Copied' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(reveal).toBeHidden()
  await expectRow(page, { Name: 'Attic' })
  await expect(
    tokenTable(page).getByRole('button', { name: 'Revoke Attic', exact: true }),
  ).toHaveCount(1)
})

test('a session that ends under a filled form costs nothing that was typed', async ({
  page,
  program,
  consoleWatch,
}) => {
  consoleWatch.allow(/Failed to load resource/)
  const dialog = await openAdd(page)
  await fillAdd(dialog, { name: 'Long story', role: 'admin', lifetime: '90 days' })
  await program((await storedToken(page)) ?? '', sessionPaths.signOut)
  await dialog.getByRole('button', { name: 'Add token' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Your entries stay here')
  await expect(dialog.getByLabel('Name')).toHaveValue('Long story')

  const opened = page.waitForEvent('popup')
  await dialog.getByRole('link', { name: 'Sign in in a new tab' }).click()
  const tab = await opened
  await enterPassword(tab)
  await expect(tokenTable(tab)).toBeVisible()

  await page.bringToFront()
  await dialog.getByRole('button', { name: 'Add token' }).click()
  await expect(revealDialog(page, 'Long story')).toBeVisible()
})

test('two tokens may have one name', async ({ page }) => {
  const reveal = await addToken(page, { name: 'evcc' })
  await reveal.getByRole('button', { name: 'Copy', exact: true }).click()
  await reveal.getByRole('button', { name: 'Done' }).click()
  await expect(
    tokenTable(page).getByRole('button', { name: 'Revoke evcc', exact: true }),
  ).toHaveCount(2)
})
