import { expect, test } from './support/test'
import { addToken, secretIn } from './support/tokens'

const hide = () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))

test('a taken secret does not come back with the page, an untaken one does', async ({
  page,
  signIn,
}) => {
  await signIn()
  const reveal = await addToken(page, { name: 'evcc' })
  await page.evaluate(hide)
  await expect(secretIn(reveal)).toBeVisible()
  await reveal.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(reveal.getByRole('button', { name: 'Copied' })).toBeVisible()
  await page.evaluate(hide)
  await expect(reveal).toBeHidden()
})
