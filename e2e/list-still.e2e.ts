import type { Locator, Page } from '@playwright/test'

import { readingPath } from '../src/api/schemas/reading'
import { DAY_MS } from '../src/lib/duration'
import { seedTokenNames } from '../src/mock/seed'
import type { ListPage } from './pages/list-page'
import { RevokeDialog, RevokeManyDialog } from './pages/revoke-dialog'
import { holdAnswers } from './support/hold-answer'
import { comeBackTo } from './support/tab'
import { expect, test } from './support/test'

const { active, expired, waiting } = seedTokenNames

/** Where an element is drawn. @throws Error when it is not */
async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not drawn')
  return box
}

const backgroundOf = (locator: Locator) =>
  locator.evaluate((element) => getComputedStyle(element).backgroundColor)

const borderOf = (locator: Locator) =>
  locator.evaluate((element) => getComputedStyle(element).borderTopColor)

/** Opens the list and sees its rows come where their shape was. */
async function expectNoJump(page: Page, list: ListPage, open: () => Promise<unknown>) {
  const { release } = await holdAnswers(page, '/api/**', 'GET')
  await open()
  await expect(list.loading).toBeVisible()
  const shape = await boxOf(list.loading.locator('> :last-child'))
  release()
  await list.expectLoaded()
  expect((await boxOf(list.table)).y).toBe(shape.y)
}

test('a second click in the same place never reaches another token, and a row tells the first use', async ({
  page,
  list,
  arrange,
  meter,
  program,
  signIn,
}) => {
  await arrange.token({ name: 'Attic', role: 'api' })
  await arrange.token({ name: 'Heat pump', role: 'api' })
  await signIn()
  await test.step('a second click in the same place never reaches another token', async () => {
    const { x, y, width, height } = await boxOf(list.inAttention(waiting).authorise)
    await page.mouse.click(x + width / 2, y + height / 2)
    await list.expectRow({ Name: waiting, Status: 'Active' })
    await page.mouse.click(x + width / 2, y + height / 2)
    await expect(list.inAttention(waiting).authorise).toBeDisabled()
    await list.heading.hover()
    await expect(list.inAttention(waiting).authorise).toHaveCount(0)

    await list.inAttention('Attic').authorise.dblclick()
    await list.expectRow({ Name: 'Attic', Status: 'Active' })
    await list.expectRow({ Name: 'Heat pump', Status: 'Waiting for authorisation' })
  })
  await test.step('of a token handed over the row tells the first use', async () => {
    const reveal = await list.addToken({ name: 'Boiler' })
    const secret = await reveal.readSecret()
    await reveal.copyAuthoriseAndRead()
    await reveal.done.click()
    const row = list.row('Boiler').root
    await expect(row).toContainText('Waiting for Boiler’s first request')
    await meter.moveClock(63 * 60_000)
    await program(secret, readingPath('local'))
    await comeBackTo(page)
    await expect(row).toContainText('Boiler read the meter at 12:03')
  })
})

test('in a list of a thousand four of a kind are told as one, and Revoke moves nothing', async ({
  page,
  list,
  meter,
  signIn,
}) => {
  await meter.setSeed('many-1000')
  await signIn()
  await test.step('four of a kind are told as one, which shows them all', async () => {
    await list.attention
      .getByRole('button', { name: 'Show: 115 wait for authorisation', exact: true })
      .click()
    await expect(list.filter('Waiting', 115)).toHaveAttribute('aria-pressed', 'true')
    await expect(list.table).toHaveAttribute('aria-rowcount', '116')
    await list.filter('All', 1000).click()
    await expect(list.table).toHaveAttribute('aria-rowcount', '1001')
  })
  await test.step('after Revoke the place on the page stays, and the next row has the focus', async () => {
    await page.evaluate(() => scrollTo(0, 6000))
    const row = list.rowAt(100)
    const name = (await row.getByRole('button').first().textContent()) ?? ''
    await row.getByRole('button', { name: `Revoke ${name}`, exact: true }).click()
    const before = await page.evaluate(() => scrollY)
    const dialog = new RevokeDialog(page, name)
    await dialog.confirm.click()
    await dialog.expectClosed()
    await list.expectNoRow(name)
    await expect(list.rowAt(100).getByRole('button').first()).toBeFocused()
    expect(await page.evaluate(() => scrollY)).toBe(before)
  })
})

test('tokens that nothing has used for 90 days are shown and revoked together', async ({
  page,
  list,
  arrange,
  meter,
  signIn,
}) => {
  // The store begins with its first request; everything in it is of that day.
  await arrange.token({ name: 'Fresh', role: 'api' })
  await meter.moveClock(100 * DAY_MS)
  await signIn()
  await list.showAllAttention.click()
  await list.attention
    .getByRole('button', { name: 'Show: 3 tokens were not used for 90 days' })
    .click()
  await expect.poll(() => list.names()).toHaveLength(3)
  await expect(list.filter('Unused', 3)).toHaveAttribute('aria-pressed', 'true')
  await list.attention.getByRole('button', { name: 'Revoke these 3' }).click()
  await new RevokeManyDialog(page, 3).expectOpen()
})

test('the rows come where their shape was and stay there, and each state can be told by its look', async ({
  page,
  list,
  meter,
  signIn,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await test.step('the rows come where their shape was, 1280 px wide', () =>
    expectNoJump(page, list, signIn))
  await test.step('a chosen filter can be told in forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await backgroundOf(list.filter('All', 7))).not.toBe(
      await backgroundOf(list.filter('Waiting', 1)),
    )
    await page.emulateMedia({ forcedColors: null })
  })
  await test.step('the first selection moves nothing, and is asked about in the order of the screen', async () => {
    await list.sortBy('Expires')
    const { y } = await boxOf(list.table)
    await list.row(active).select.check()
    await expect(list.revokeSelected(1)).toBeVisible()
    expect((await boxOf(list.table)).y).toBe(y)
    await list.row(expired).select.check()
    await list.revokeSelected(2).click()
    const dialog = new RevokeManyDialog(page, 2)
    await expect(dialog.items).toHaveText([expired, active])
    await page.keyboard.press('Escape')
    await dialog.expectClosed()
    await list.clearSelection.click()
  })
  await test.step('a disabled Revoke has no more of a border than an enabled one', async () => {
    const { revoke } = list.row(active)
    const enabled = await borderOf(revoke)
    await meter.setDevice('update-installing')
    // Nothing is asked anew while an answer is on its way.
    await expect(async () => {
      await comeBackTo(page)
      await expect(revoke).toBeDisabled({ timeout: 500 })
    }).toPass()
    expect(await borderOf(revoke)).toBe(enabled)
    await meter.setDevice(null)
  })
  await test.step('the rows come where their shape was, 390 px wide', async () => {
    await page.setViewportSize({ width: 390, height: 800 })
    await expectNoJump(page, list, () => list.goto())
  })
})

test('paper gets a plain table whose columns do not meet, however wide it is', async ({
  page,
  list,
  meter,
  signIn,
}) => {
  await meter.setSeed('odd-names')
  await signIn()
  await list.expectLoaded()
  const paper = page.locator('body > div > table')
  // The list's code for paper comes after the list.
  await expect
    .poll(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      return paper.count()
    })
    .toBe(1)
  await page.emulateMedia({ media: 'print' })
  await expect(list.heading).toHaveCount(1)
  // A4 and A3, portrait and landscape, within their margins.
  for (const width of [672, 1000, 1460]) {
    await page.setViewportSize({ width, height: 900 })
    const clashes = await paper.evaluate(
      (table) =>
        [...table.querySelectorAll('td, th')].filter((cell) => {
          const next = cell.nextElementSibling?.getBoundingClientRect()
          const box = cell.getBoundingClientRect()
          return box.right > innerWidth || (next !== undefined && box.right > next.left + 1)
        }).length,
    )
    expect(clashes).toBe(0)
    expect(await paper.evaluate((table) => table.scrollWidth > table.clientWidth)).toBe(false)
  }
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(paper).toHaveCount(0)
})
