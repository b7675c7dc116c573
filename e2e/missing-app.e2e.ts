import { openDialogs } from './pages/dialog-part'
import { checkA11y } from './support/a11y'
import { expect, test } from './support/test'

for (const device of ['no-token-app', 'no-token-app-502']) {
  test(`a meter without access tokens has a page that says so (${device})`, async ({
    page,
    list,
    frame,
    signIn,
    meter,
    consoleWatch,
  }) => {
    consoleWatch.allowStatus(404, 502)
    await meter.setDevice(device)
    await signIn()
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
