import { comeBackTo } from './support/tab'
import { expect, test } from './support/test'

test('a list that fails to render takes no untaken secret away', async ({
  page,
  list,
  meter,
  signIn,
  consoleWatch,
}) => {
  // An installed Firefox tells no more of what React prints.
  consoleWatch.allow(/no relative times/, /^Error$/)
  await signIn()
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
