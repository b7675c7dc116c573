import { seedTokenNames } from '../src/mock/seed'
import { ListPage } from './pages/list-page'
import { RevokeDialog, RevokeManyDialog } from './pages/revoke-dialog'
import { paste } from './support/paste'
import { comeBackTo } from './support/tab'
import { expect, test } from './support/test'

const columns = ['Status', 'Expires', 'Name'] as const
const withoutHead = ['Role', 'Created', 'Last used'] as const
const { active, waiting, expiresSoon, expired } = seedTokenNames

test.beforeEach(async ({ signIn }) => {
  await signIn()
})

test('the search finds names by their parts and stands in the address', async ({ page, list }) => {
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

test('one step back undoes a search that was just typed', async ({ page, list }) => {
  await paste(list.search, 'no such thing')
  await expect(page).toHaveURL(/\?q=no\+such\+thing$/)
  await expect(list.noMatch).toBeVisible()
  await page.goBack()
  await expect(list.search).toHaveValue('')
  await expect(list.row(active).root).toBeVisible()
  await list.filter('Waiting', 1).click()
  await expect(page).toHaveURL(/access-tokens\?status=waiting$/)
})

test('filters show their counts, go together and can be undone by the back button', async ({
  page,
  list,
}) => {
  await list.filter('Waiting', 1).click()
  await expect.poll(() => list.names()).toEqual([waiting])
  await list.roleFilter.selectOption({ label: 'Full control (admin) · 0' })
  await expect(list.noMatch).toBeVisible()
  await page.goBack()
  await expect.poll(() => list.names()).toEqual([waiting])
  await page.goBack()
  await expect(list.row(active).root).toBeVisible()
})

test('where nothing fits, one button clears search and filters', async ({ page, list }) => {
  await paste(list.search, 'no such thing')
  await expect(list.noMatch).toBeVisible()
  await list.clearFilters.click()
  await expect(list.row(active).root).toBeVisible()
  await expect(page).toHaveURL(/access-tokens$/)
})

test('every column sorts both ways, and the address keeps it', async ({ page, list }) => {
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

test('an address that makes no sense shows the whole list', async ({ list }) => {
  await list.goto('?status=evil&role=%00&sort=__proto__&order=up')
  await expect(list.row(active).root).toBeVisible()
  await expect(list.row(expired).root).toBeVisible()
})

test('what needs attention stands on top with the fitting action', async ({ page, list }) => {
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
  await new RevokeDialog(page, expired).expectOpen()
})

test('a selection is revoked with one question that lists the names', async ({
  page,
  list,
  frame,
}) => {
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

test('when some of a selection fail, each says why and the rest can be tried again', async ({
  page,
  list,
  meter,
}) => {
  await list.selectAll.check()
  await list.revokeSelected(7).click()
  const dialog = new RevokeManyDialog(page, 7)
  await meter.setFault('tokens.revoke:500')
  await dialog.confirm.click()
  await expect(dialog.problem).toContainText('7 of 7 were not revoked')
  await expect(dialog.items.first()).toContainText('fault of its own')
  await meter.setFault(null)
  await dialog.tryAgain(7).click()
  await expect(list.empty).toBeVisible()
})

test('a selection is made and revoked by keyboard alone', async ({ page, list }) => {
  await list.row(expired).select.focus()
  await page.keyboard.press('Space')
  await list.revokeSelected(1).focus()
  await page.keyboard.press('Enter')
  await expect(new RevokeManyDialog(page, 1).cancel).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await list.expectNoRow(expired)
})

test(
  'other tabs hear of a change at once',
  { tag: '@engines' },
  async ({ page, context, list }) => {
    const other = new ListPage(await context.newPage())
    await other.goto()
    await expect(other.row(active).root).toBeVisible()
    await page.bringToFront()
    const question = await list.openRevoke(active)
    await question.confirm.click()
    await other.expectNoRow(active)
  },
)

test('rows keep their places while the pointer is on the list', async ({ page, list, arrange }) => {
  await list.row(waiting).root.hover()
  const before = await list.names()
  const added = await arrange.token({ name: 'AAA first of all', role: 'api' })
  await comeBackTo(page)
  await expect(list.filter('All', 8)).toBeVisible()
  expect(await list.names()).toEqual(before)
  await list.heading.hover()
  await expect.poll(async () => (await list.names())[0]).toBe('AAA first of all')

  await list.row('AAA first of all').root.hover()
  await arrange.revoke(added.id)
  await comeBackTo(page)
  const gone = list.goneRow('AAA first of all')
  await expect(gone).toBeVisible()
  await list.heading.hover()
  await expect(gone).toHaveCount(0)
})

test('rows move again once the bar of a selection has gone from under the pointer', async ({
  page,
  list,
  arrange,
}) => {
  // The list ends above the bar.
  await page.setViewportSize({ width: 1280, height: 1000 })
  await list.row(active).select.check()
  await list.clearSelection.click()
  await arrange.token({ name: 'AAA first of all', role: 'api' })
  await comeBackTo(page)
  await expect.poll(async () => (await list.names())[0]).toBe('AAA first of all')
})

test('a token that was just added is brought into sight', async ({ page, list }) => {
  await page.setViewportSize({ width: 1000, height: 480 })
  const reveal = await list.addToken({ name: 'Zwischenzähler' })
  await reveal.leaveUntaken()
  await expect(list.row('Zwischenzähler').root).toBeInViewport()
})

test('a token that was added under a filter moves nothing when the filter goes', async ({
  page,
  list,
}) => {
  await page.setViewportSize({ width: 1000, height: 480 })
  await list.filter('Expired', 1).click()
  await expect.poll(() => list.names()).toEqual([expired])
  const reveal = await list.addToken({ name: 'Zwischenzähler' })
  await reveal.leaveUntaken()
  await list.filter('All', 8).scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  await list.filter('All', 8).click()
  await expect(list.row('Zwischenzähler').root).toBeVisible()
  // An effect of the list that comes back would have scrolled by the second frame.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  expect(await page.evaluate(() => scrollY)).toBe(before)
})

test(
  'ten thousand tokens are a page of few nodes that scrolls to its end',
  { tag: '@engines' },
  async ({ page, list, signIn, meter, consoleWatch }) => {
    // The open page's token is none of the other store's.
    consoleWatch.allowStatus(401)
    await meter.setSeed('many-10000')
    await page.evaluate(() => localStorage.clear())
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
