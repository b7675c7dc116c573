import type { Locator } from '@playwright/test'

import { MOCK_PASSWORD } from '../src/mock/create-mock'
import { layoutLocales } from '../src/test/layout-locales'
import { checkA11y, checkDialogA11y } from './support/a11y'
import { expect, test } from './support/test'

// Run by `npm run check:wide`: thirteen languages take longer than a change can wait for each time.
test.describe.configure({ timeout: 180_000 })

const widths = [1280, 320]

for (const locale of layoutLocales) {
  // Nothing is found by its words here: pseudo-locales have no catalogue.
  test(`the main screens in ${locale} have no accessibility finding`, async ({ page }) => {
    const dialog = page.getByRole('dialog')
    const check = (name: string) =>
      test.step(name, async () => {
        await expect(dialog.or(page.getByRole('alertdialog')).getByRole('heading')).toBeVisible()
        await checkDialogA11y(page)
      })
    const close = async (open: Locator) => {
      await page.keyboard.press('Escape')
      await expect(open).toBeHidden()
    }
    const row = page.getByRole('row').filter({ hasText: 'Telegraf' })

    await page.addInitScript((lang) => localStorage.setItem('lang', lang), locale)
    await page.goto('/sign-in')
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    const password = page.locator('input[type="password"]')
    await expect(password).toBeVisible()
    await test.step('sign-in', () => checkA11y(page, { widths }))
    await password.fill(MOCK_PASSWORD)
    await password.press('Enter')
    await expect(page.getByRole('table')).toBeVisible()
    await test.step('the list', () => checkA11y(page, { widths }))

    await page.getByRole('navigation').getByRole('button').first().click()
    await page.getByRole('navigation').getByRole('listitem').nth(1).getByRole('button').click()
    await check('language and appearance')
    await close(dialog)

    await row.getByRole('button').first().click()
    await check('details')
    await close(dialog)

    await row.getByRole('button').nth(1).click()
    await check('the question before Revoke')
    await close(page.getByRole('alertdialog'))

    await page.keyboard.press('a')
    await dialog.getByRole('radio', { name: 'evcc' }).check()
    await check('ADD')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('group').filter({ hasText: 'eyJ' })).toBeVisible()
    await check('the secret’s dialog')
  })
}
