import { seedTokenNames } from '../src/mock/seed'
import { paste } from './support/paste'
import { expect, test } from './support/test'
import { addToken, namesInList, rowNamed, tokenTable } from './support/tokens'

const { active, waiting, expiresSoon, expired } = seedTokenNames

test.beforeEach(async ({ signIn }) => {
  await signIn()
})

test('the search finds names by their parts and stands in the address', async ({ page }) => {
  const search = page.getByRole('searchbox', { name: 'Search' })
  await paste(search, 'RED')
  await expect.poll(() => namesInList(page)).toEqual([waiting])
  await expect(page).toHaveURL(/\?q=RED$/)
  await page.reload()
  await expect.poll(() => namesInList(page)).toEqual([waiting])
  await expect(search).toHaveValue('RED')
  await page.goBack()
  await expect(search).toHaveValue('')
  await expect(rowNamed(page, active)).toBeVisible()
})

test('filters show their counts, go together and can be undone by the back button', async ({
  page,
}) => {
  await page.getByRole('button', { name: /^Waiting 1/ }).click()
  await expect.poll(() => namesInList(page)).toEqual([waiting])
  await page.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'admin (0)' })
  await expect(page.getByRole('heading', { name: 'No token fits' })).toBeVisible()
  await page.goBack()
  await expect.poll(() => namesInList(page)).toEqual([waiting])
  await page.goBack()
  await expect(rowNamed(page, active)).toBeVisible()
})

test('where nothing fits, one button clears search and filters', async ({ page }) => {
  await paste(page.getByRole('searchbox', { name: 'Search' }), 'no such thing')
  await expect(page.getByRole('heading', { name: 'No token fits' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear search and filters' }).click()
  await expect(rowNamed(page, active)).toBeVisible()
  await expect(page).toHaveURL(/access-tokens$/)
})

test('every column sorts both ways, and the address keeps it', async ({ page }) => {
  const header = (name: string) => tokenTable(page).getByRole('columnheader', { name })
  for (const name of ['Role', 'Status', 'Created', 'Expires on', 'Last used', 'Name']) {
    await header(name).getByRole('button').click()
    await expect(header(name)).toHaveAttribute('aria-sort', 'ascending')
    const ascending = await namesInList(page)
    await header(name).getByRole('button').click()
    await expect(header(name)).toHaveAttribute('aria-sort', 'descending')
    expect((await namesInList(page)).length).toBe(ascending.length)
  }
  await expect(page).toHaveURL(/order=desc/)
  const names = await namesInList(page)
  await page.reload()
  await expect.poll(() => namesInList(page)).toEqual(names)
})

test('an address that makes no sense shows the whole list', async ({ page }) => {
  await page.goto('/profiles/access-tokens?status=evil&role=%00&sort=__proto__&order=up')
  await expect(rowNamed(page, active)).toBeVisible()
  await expect(rowNamed(page, expired)).toBeVisible()
})

test('what needs attention stands on top with the fitting action', async ({ page }) => {
  const panel = page.getByRole('region', { name: 'Needs attention' })
  await expect(panel).toContainText(`“${waiting}” waits for authorisation.`)
  await expect(panel).toContainText(`“${expiresSoon}” expires in 9 days.`)
  await expect(page).toHaveTitle(/^\(4\)/)
  await panel.getByRole('button', { name: `Authorise ${waiting}` }).click()
  await expect(panel).not.toContainText(`“${waiting}”`)
  await expect(rowNamed(page, waiting)).toContainText('Active')
  await expect(page).toHaveTitle(/^\(3\)/)
  await panel.getByRole('button', { name: `Revoke ${expired}` }).click()
  await expect(page.getByRole('alertdialog', { name: `Revoke “${expired}”?` })).toBeVisible()
})

test('a selection is revoked with one question that lists the names', async ({ page }) => {
  await page.getByRole('checkbox', { name: `Select ${active}` }).check()
  await page.getByRole('checkbox', { name: `Select ${expired}` }).check()
  await page.getByRole('button', { name: 'Revoke 2 tokens' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Revoke 2 tokens?' })
  await expect(dialog.getByRole('listitem')).toHaveText([active, expired])
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(rowNamed(page, active)).toBeVisible()
  await page.getByRole('button', { name: 'Revoke 2 tokens' }).click()
  await dialog.getByRole('button', { name: 'Revoke 2 tokens' }).click()
  await expect(page.getByText('2 tokens were revoked.')).toBeVisible()
  await expect(rowNamed(page, active)).toHaveCount(0)
  await expect(rowNamed(page, expired)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Clear selection' })).toHaveCount(0)
})

test('when some of a selection fail, each says why and the rest can be tried again', async ({
  page,
  meter,
  consoleWatch,
}) => {
  consoleWatch.allow(/status of 500/)
  await page.getByRole('checkbox', { name: 'Select all shown' }).check()
  await page.getByRole('button', { name: 'Revoke 7 tokens' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Revoke 7 tokens?' })
  await meter.setFault('tokens.revoke:500')
  await dialog.getByRole('button', { name: 'Revoke 7 tokens' }).click()
  await expect(dialog.getByRole('alert')).toContainText('7 of 7 were not revoked')
  await expect(dialog.getByRole('listitem').first()).toContainText('fault of its own')
  await meter.setFault(null)
  await dialog.getByRole('button', { name: 'Try 7 again' }).click()
  await expect(page.getByRole('heading', { name: 'No access tokens yet' })).toBeVisible()
})

test('a selection is made and revoked by keyboard alone', async ({ page }) => {
  await page.getByRole('checkbox', { name: `Select ${expired}` }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Revoke 1 token' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(rowNamed(page, expired)).toHaveCount(0)
})

test('other tabs hear of a change at once', async ({ page, context }) => {
  const other = await context.newPage()
  await other.goto('/profiles/access-tokens')
  await expect(rowNamed(other, active)).toBeVisible()
  await page.bringToFront()
  await rowNamed(page, active)
    .getByRole('button', { name: `Revoke ${active}` })
    .click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: `Revoke ${active}` })
    .click()
  await expect(rowNamed(other, active)).toHaveCount(0)
})

test('rows keep their places while the pointer is on the list', async ({ page, arrange }) => {
  const row = rowNamed(page, waiting)
  await row.hover()
  const before = await namesInList(page)
  const added = await arrange.token({ name: 'AAA first of all', role: 'api' })
  await page.evaluate(() => dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByRole('button', { name: /^All 8/ })).toBeVisible()
  expect(await namesInList(page)).toEqual(before)
  await page.getByRole('heading', { level: 1 }).hover()
  await expect.poll(async () => (await namesInList(page))[0]).toBe('AAA first of all')

  await rowNamed(page, 'AAA first of all').hover()
  await arrange.revoke(added.id)
  await page.evaluate(() => dispatchEvent(new Event('visibilitychange')))
  const gone = tokenTable(page).getByRole('row').filter({ hasText: 'AAA first of all' })
  await expect(gone).toContainText('revoked elsewhere')
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(gone).toHaveCount(0)
})

test('a token that was just added is brought into sight', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 480 })
  await addToken(page, { name: 'Zwischenzähler' })
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'I have stored it' }).click()
  await expect(rowNamed(page, 'Zwischenzähler')).toBeInViewport()
})

test('a token that was added under a filter moves nothing when the filter goes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 480 })
  await page.getByRole('button', { name: /^Expired 1/ }).click()
  await expect.poll(() => namesInList(page)).toEqual([expired])
  await addToken(page, { name: 'Zwischenzähler' })
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'I have stored it' }).click()
  await page.getByRole('button', { name: /^All 8/ }).click()
  await expect(rowNamed(page, 'Zwischenzähler')).toBeVisible()
  // An effect of the list that comes back would have scrolled by the second frame.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('ten thousand tokens are a page of few nodes that scrolls to its end', async ({
  page,
  meter,
  signIn,
  consoleWatch,
}) => {
  // The open page's token is none of the other store's.
  consoleWatch.allow(/status of 401/)
  await meter.setSeed('many-10000')
  await page.evaluate(() => localStorage.clear())
  await signIn()
  await expect(page.getByRole('button', { name: /^All 10,000/ })).toBeVisible()
  const nodes = () => page.evaluate(() => document.querySelectorAll('*').length)
  expect(await nodes()).toBeLessThan(2000)
  await expect(tokenTable(page)).toHaveAttribute('aria-rowcount', '10001')
  await page.keyboard.press('End')
  await expect(tokenTable(page).locator('[aria-rowindex="10001"]')).toBeVisible()
  expect(await nodes()).toBeLessThan(2000)
  await paste(page.getByRole('searchbox', { name: 'Search' }), 'evcc 930')
  await expect.poll(async () => (await namesInList(page)).length).toBeLessThan(40)
  expect(await nodes()).toBeLessThan(2000)
})
