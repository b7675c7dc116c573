import { seedTokenNames } from '../src/mock/seed'
import { ListPage } from './pages/list-page'
import { RevokeDialog, RevokeManyDialog } from './pages/revoke-dialog'
import { paste } from './support/paste'
import { comeBackTo } from './support/tab'
import { expect, test } from './support/test'

const columns = ['Status', 'Expires', 'Name'] as const
const withoutHead = ['Role', 'Created', 'Last used'] as const
const { active, waiting, expiresSoon, expired } = seedTokenNames

test('search, filters and order stand in the address and can be undone', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()
  await test.step('the search finds names by their parts, after a reload too', async () => {
    await paste(list.search, 'RED')
    await expect.poll(() => list.names()).toEqual([waiting])
    await expect(page).toHaveURL(/\?q=RED$/)
    await page.reload()
    await expect.poll(() => list.names()).toEqual([waiting])
    await expect(list.search).toHaveValue('RED')
    await page.goBack()
    await expect(list.search).toHaveValue('')
    await expect(list.row(active).root).toBeVisible()
  })
  await test.step('one step back undoes a search that was just typed', async () => {
    await paste(list.search, 'no such thing')
    await expect(page).toHaveURL(/\?q=no\+such\+thing$/)
    await expect(list.noMatch).toBeVisible()
    await page.goBack()
    await expect(list.search).toHaveValue('')
    await expect(list.row(active).root).toBeVisible()
  })
  await test.step('filters show their counts, go together and are undone one by one', async () => {
    await list.filter('Waiting', 1).click()
    await expect(page).toHaveURL(/access-tokens\?status=waiting$/)
    await expect.poll(() => list.names()).toEqual([waiting])
    await list.roleFilter.selectOption({ label: 'Full control (admin) · 0' })
    await expect(list.noMatch).toBeVisible()
    await page.goBack()
    await expect.poll(() => list.names()).toEqual([waiting])
    await page.goBack()
    await expect(list.row(active).root).toBeVisible()
  })
  await test.step('where nothing fits, one button clears search and filters', async () => {
    await paste(list.search, 'no such thing')
    await expect(list.noMatch).toBeVisible()
    await list.clearFilters.click()
    await expect(list.row(active).root).toBeVisible()
    await expect(page).toHaveURL(/access-tokens$/)
  })
  await test.step('every column sorts both ways, and the address keeps it', async () => {
    for (const name of columns) {
      await list.sortBy(name)
      await expect(list.column(name)).toHaveAttribute('aria-sort', 'ascending')
      const ascending = await list.names()
      await list.sortBy(name)
      await expect(list.column(name)).toHaveAttribute('aria-sort', 'descending')
      expect((await list.names()).length).toBe(ascending.length)
    }
    for (const name of withoutHead) {
      await list.sort.selectOption(name)
      const ascending = await list.names()
      await list.descending.click()
      await expect(list.descending).toHaveAttribute('aria-pressed', 'true')
      expect((await list.names()).length).toBe(ascending.length)
    }
    await expect(page).toHaveURL(/order=desc/)
    const names = await list.names()
    await page.reload()
    await expect.poll(() => list.names()).toEqual(names)
  })
  await test.step('an address that makes no sense shows the whole list', async () => {
    await list.goto('?status=evil&role=%00&sort=__proto__&order=up')
    await expect(list.row(active).root).toBeVisible()
    await expect(list.row(expired).root).toBeVisible()
  })
})

test('what needs attention stands on top, and a selection is revoked with one question', async ({
  page,
  list,
  frame,
  meter,
  signIn,
}) => {
  await signIn()
  await test.step('what needs attention stands on top with the fitting action', async () => {
    await expect(list.attention).toContainText(`“${waiting}” waits for authorisation`)
    await expect(list.attention).toContainText(`“${expiresSoon}” expires in 9 days`)
    await expect(page).toHaveTitle(/^\(4\)/)
    await list.inAttention(waiting).authorise.click()
    await expect(list.row(waiting).root).toContainText('Active')
    await expect(page).toHaveTitle(/^\(3\)/)
    await list.heading.hover()
    await expect(list.attention).not.toContainText(`“${waiting}”`)
    await list.showAllAttention.click()
    await list.inAttention(expired).revoke.click()
    const dialog = new RevokeDialog(page, expired)
    await dialog.expectOpen()
    await page.keyboard.press('Escape')
    await dialog.expectClosed()
  })
  await test.step('one question lists the names', async () => {
    await list.row(active).select.check()
    await list.row(expired).select.check()
    await list.revokeSelected(2).click()
    const dialog = new RevokeManyDialog(page, 2)
    await expect(dialog.items).toHaveText([active, expired])
    await dialog.cancel.click()
    await expect(list.row(active).root).toBeVisible()
    await list.revokeSelected(2).click()
    await dialog.confirm.click()
    await expect(frame.notifications).toContainText('2 tokens were revoked.')
    await list.expectNoRow(active)
    await list.expectNoRow(expired)
    await expect(list.clearSelection).toHaveCount(0)
  })
  await test.step('by keyboard alone', async () => {
    await list.row(expiresSoon).select.focus()
    await page.keyboard.press('Space')
    await list.revokeSelected(1).focus()
    await page.keyboard.press('Enter')
    await expect(new RevokeManyDialog(page, 1).cancel).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await list.expectNoRow(expiresSoon)
  })
  await test.step('when some fail, each says why and the rest can be tried again', async () => {
    await list.selectAll.check()
    await list.revokeSelected(4).click()
    const dialog = new RevokeManyDialog(page, 4)
    await meter.setFault('tokens.revoke:500')
    await dialog.confirm.click()
    await expect(dialog.problem).toContainText('4 of 4 were not revoked')
    await expect(dialog.items.first()).toContainText('fault of its own')
    await meter.setFault(null)
    await dialog.tryAgain(4).click()
    await expect(list.empty).toBeVisible()
  })
})

test(
  'other tabs hear of a change at once',
  { tag: '@engines' },
  async ({ page, context, list, signIn }) => {
    await signIn()
    const other = new ListPage(await context.newPage())
    await other.goto()
    await expect(other.row(active).root).toBeVisible()
    await page.bringToFront()
    const question = await list.openRevoke(active)
    await question.confirm.click()
    await other.expectNoRow(active)
  },
)

test('rows keep their places under the pointer, and move again once it has gone', async ({
  page,
  list,
  arrange,
  signIn,
}) => {
  const name = 'AAA first of all'
  const firstName = async () => (await list.names())[0]
  await signIn()
  await test.step('rows keep their places while the pointer is on the list', async () => {
    await list.row(waiting).root.hover()
    const before = await list.names()
    const added = await arrange.token({ name, role: 'api' })
    await comeBackTo(page)
    await expect(list.filter('All', 8)).toBeVisible()
    expect(await list.names()).toEqual(before)
    await list.heading.hover()
    await expect.poll(firstName).toBe(name)

    await list.row(name).root.hover()
    await arrange.revoke(added.id)
    await comeBackTo(page)
    const gone = list.goneRow(name)
    await expect(gone).toBeVisible()
    await list.heading.hover()
    await expect(gone).toHaveCount(0)
  })
  await test.step('they move again once the bar of a selection has gone from under it', async () => {
    // The list ends above the bar.
    await page.setViewportSize({ width: 1280, height: 1000 })
    await list.row(active).select.check()
    await list.clearSelection.click()
    await arrange.token({ name, role: 'api' })
    await comeBackTo(page)
    await expect.poll(firstName).toBe(name)
  })
})

test('a token that was just added is brought into sight, and moves nothing later', async ({
  page,
  list,
  signIn,
}) => {
  await page.setViewportSize({ width: 1000, height: 480 })
  await signIn()
  await test.step('it is brought into sight', async () => {
    const reveal = await list.addToken({ name: 'Zwischenzähler' })
    await reveal.leaveUntaken()
    await expect(list.row('Zwischenzähler').root).toBeInViewport()
  })
  await test.step('one that was added under a filter moves nothing when the filter goes', async () => {
    await list.filter('Expired', 1).click()
    await expect.poll(() => list.names()).toEqual([expired])
    const reveal = await list.addToken({ name: 'Zwischenzähler 2' })
    await reveal.leaveUntaken()
    await list.filter('All', 9).scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => scrollY)
    await list.filter('All', 9).click()
    await expect(list.row('Zwischenzähler 2').root).toBeVisible()
    // An effect of the list that comes back would have scrolled by the second frame.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    expect(await page.evaluate(() => scrollY)).toBe(before)
    await expect(list.row('Zwischenzähler 2').root).not.toBeInViewport()
  })
})

test(
  'ten thousand tokens are a page of few nodes that scrolls to its end',
  { tag: '@engines' },
  async ({ page, list, signIn, meter }) => {
    await meter.setSeed('many-10000')
    await signIn()
    await expect(list.filter('All', 10_000)).toBeVisible()
    const nodes = () => page.evaluate(() => document.querySelectorAll('*').length)
    expect(await nodes()).toBeLessThan(2000)
    await expect(list.table).toHaveAttribute('aria-rowcount', '10001')
    await page.keyboard.press('End')
    await expect(list.rowAt(10_001)).toBeVisible()
    expect(await nodes()).toBeLessThan(2000)
    await paste(list.search, 'evcc 930')
    await expect.poll(async () => (await list.names()).length).toBeLessThan(40)
    expect(await nodes()).toBeLessThan(2000)
  },
)
