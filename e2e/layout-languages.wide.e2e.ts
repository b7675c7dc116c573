import { layoutLocales } from '../src/test/layout-locales'
import { MOCK_PASSWORD } from '../src/mock/create-mock'
import { expectLayout } from './support/layout'
import { expect, test } from './support/test'

// Run by `npm run check:wide`: thirteen languages take longer than a change can wait for each time.
test.describe.configure({ timeout: 90_000 })

const phones = [390, 320]

for (const locale of layoutLocales) {
  // Nothing is found by its words here: pseudo-locales have no catalogue, and what they are for is room.
  test(`the main screens in ${locale} keep their width`, async ({ page, arrange }) => {
    await arrange.token({ name: 'Garage', role: 'admin' })
    await page.addInitScript((lang) => localStorage.setItem('lang', lang), locale)
    await page.goto('/sign-in')
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    const password = page.locator('input[type="password"]')
    await expect(password).toBeVisible()
    await expectLayout(page, phones, `sign-in in ${locale}`)
    await page.setViewportSize({ width: 1280, height: 800 })

    await password.fill(MOCK_PASSWORD)
    await password.press('Enter')
    await expect(page.getByRole('table')).toBeVisible()
    await expectLayout(page, phones, `the list in ${locale}`)
    await page.setViewportSize({ width: 1280, height: 800 })

    await page.keyboard.press('a')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'evcc' }).check()
    await expectLayout(page, phones, `ADD in ${locale}`)
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('group').filter({ hasText: 'eyJ' })).toBeVisible()
    await expectLayout(page, phones, `the secret’s dialog in ${locale}`)

    await page.setViewportSize({ width: 1280, height: 800 })
    await page.reload()
    const row = page.getByRole('row').filter({ hasText: 'Telegraf' })
    await row.getByRole('button').nth(1).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await expectLayout(page, phones, `Revoke in ${locale}`)
  })
}
