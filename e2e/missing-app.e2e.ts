import { openDialogs } from './pages/dialog-part'
import { checkA11y } from './support/a11y'
import { expect, test } from './support/test'

test('a meter without access tokens has a page that says so, until it has them', async ({
  page,
  list,
  frame,
  signIn,
  meter,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(404, 502)
  for (const [device, open] of [
    ['no-token-app', signIn],
    ['no-token-app-502', () => page.reload()],
  ] as const) {
    await test.step(device, async () => {
      await meter.setDevice(device)
      await open()
      const title = page.getByRole('heading', { name: 'This meter has no access tokens yet' })
      await expect(title).toBeVisible()
      await expect(frame.banner).toContainText('ksem-12345678')
      await expect(page.getByRole('main')).toContainText('2.6.2')
      await expect(page.getByText('does not understand')).toHaveCount(0)
      await expect(list.add).toBeHidden()
      await page.keyboard.press('a')
      await page.keyboard.press('?')
      await expect(openDialogs(page)).toHaveCount(1)
      await expect(openDialogs(page)).toHaveAccessibleName('Keyboard shortcuts')
      await page.keyboard.press('Escape')
      await checkA11y(page)

      await meter.setDevice(null)
      await page.getByRole('button', { name: 'Look again' }).click()
      await expect(list.row('evcc').root).toBeVisible()
    })
  }
})
