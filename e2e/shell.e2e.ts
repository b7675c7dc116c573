import { ListPage } from './pages/list-page'
import { holdAnswers } from './support/hold-answer'
import { expect, freshTest as test } from './support/test'

const vendor = '/assets/vendor-*.js'

test('before its scripts are there the page is painted, and nothing jumps when they come', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()
  await page.addInitScript(() => {
    Object.assign(window, { shifts: 0 })
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) {
        if ('value' in entry)
          Object.assign(window, { shifts: Reflect.get(window, 'shifts') + entry.value })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const { release } = await holdAnswers(page, vendor, 'GET')
  const loading = page.goto(ListPage.path)
  const title = page.getByText('Access tokens', { exact: true }).last()
  await expect(title).toBeVisible()
  const add = page.getByText('Add', { exact: true })
  const places = [await title.boundingBox(), await add.boundingBox()]
  // What would do nothing cannot be pressed.
  await expect(page.locator('#root > [inert]').first()).toBeAttached()

  release()
  await loading
  await list.expectLoaded()
  expect([
    await list.heading.boundingBox(),
    await page.getByText('Add', { exact: true }).boundingBox(),
  ]).toEqual(places)
  await expect(page.locator('#root > [inert]')).toHaveCount(0)
  expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toBe(0)
})

test('the waiting page has the language and the colours that were chosen', async ({
  page,
  signIn,
}) => {
  await signIn()
  await page.evaluate(() => {
    localStorage.setItem('lang', 'de')
    localStorage.setItem('color-scheme', 'dark')
  })
  const { release } = await holdAnswers(page, vendor, 'GET')
  const loading = page.goto(ListPage.path)
  await expect(page.getByText('Hinzufügen', { exact: true })).toBeVisible()
  await expect(page.locator('body')).toHaveCSS('color-scheme', 'dark')
  release()
  await loading
})

test('the code and the words of the sign-in form do not wait for the others', async ({
  page,
  signInPage,
}) => {
  const { release } = await holdAnswers(page, vendor, 'GET')
  const forms = page.waitForRequest('**/assets/forms-*.js')
  const words = page.waitForRequest('**/assets/extra-*.js')
  const loading = page.goto(ListPage.path)
  await Promise.all([forms, words])
  await expect(page.getByText('Access tokens', { exact: true })).toHaveCount(0)
  release()
  await loading
  await expect(signInPage.heading).toBeVisible()
})

test('a page whose scripts cannot be loaded says so instead of waiting', async ({
  page,
  signIn,
  consoleWatch,
}) => {
  consoleWatch.allowCut()
  await signIn()
  await page.route(`**${vendor}`, (route) => route.abort())
  await page.goto(ListPage.path)
  await expect(page.getByText('The page could not be loaded completely.')).toBeVisible()
  await expect(page.getByText('Add', { exact: true })).toHaveCount(0)
})
