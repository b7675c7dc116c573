import { checkA11y } from './support/a11y'
import { comeBackTo } from './support/tab'
import { expect, test } from './support/test'

test('what fails to render takes nothing else away', async ({
  page,
  list,
  frame,
  meter,
  signIn,
  consoleWatch,
}) => {
  await signIn()
  await list.expectLoaded()

  await test.step('a page that fails stands in the frame of the product, with two ways on', async () => {
    consoleWatch.allowCut()
    consoleWatch.allow(/^TypeError: Failed to fetch dynamically imported module/)
    const laterMessages = '**/assets/extra-*.js'
    await page.route(laterMessages, (route) => route.abort())
    await page.goto('/nowhere')
    const title = page.getByRole('heading', { name: 'This page stopped working' })
    await expect(title).toBeVisible()
    await expect(frame.banner).toContainText('Energy Manager')
    await expect(page.getByRole('button', { name: 'Reload the page' })).toBeVisible()
    await checkA11y(page)
    await page.unroute(laterMessages)
    await page.getByRole('main').getByRole('link', { name: 'Access tokens' }).click()
    await list.expectLoaded()
  })

  await test.step('a list that fails takes no untaken secret away', async () => {
    expect(consoleWatch.unexpected()).toEqual([])
    // An installed Firefox tells no more of what React prints.
    consoleWatch.allow(/no relative times/, /^Error$/)
    const reveal = await list.addToken({ name: 'evcc' })
    await page.evaluate(() => {
      Intl.RelativeTimeFormat.prototype.format = () => {
        throw new Error('no relative times')
      }
    })
    // The rows say how long ago a token was used, so they are drawn anew.
    await meter.moveClock(120_000)
    await comeBackTo(page)
    await expect(page.getByText('This page stopped working')).toBeVisible()
    await expect(reveal.secret).toBeVisible()
    await reveal.take()
  })
})
