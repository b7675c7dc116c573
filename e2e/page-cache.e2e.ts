import { expect, freshTest as test } from './support/test'

const hide = () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))

test(
  'a taken secret does not come back with the page, an untaken one does',
  { tag: '@engines' },
  async ({ page, list, signIn }) => {
    await signIn()
    const reveal = await list.addToken({ name: 'evcc' })
    await page.evaluate(hide)
    await expect(reveal.secret).toBeVisible()
    await reveal.take()
    await page.evaluate(hide)
    await reveal.expectClosed()
  },
)
