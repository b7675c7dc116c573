import { expect, test } from './support/test'
import { addToken, secretIn } from './support/tokens'

test('a list that fails to render takes no untaken secret away', async ({
  page,
  meter,
  signIn,
  consoleWatch,
}) => {
  consoleWatch.allow(/no relative times/)
  await signIn()
  const reveal = await addToken(page, { name: 'evcc' })
  await page.evaluate(() => {
    Intl.RelativeTimeFormat.prototype.format = () => {
      throw new Error('no relative times')
    }
  })
  // The rows say how long ago a token was used, so they are drawn anew.
  await meter.moveClock(120_000)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByText('This page stopped working')).toBeVisible()
  await expect(secretIn(reveal)).toBeVisible()
  await reveal.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(reveal.getByRole('button', { name: 'Copied' })).toBeVisible()
})
