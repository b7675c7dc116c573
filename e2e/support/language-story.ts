import { expect, type Page } from '@playwright/test'

import { MOCK_PASSWORD } from '../../src/mock/create-mock'
import { wordsOf } from './words'

/** From sign-in to REVOKE in a language: everything is found by what a person reads there. */
export async function playMainStory(page: Page, locale: string): Promise<void> {
  const words = wordsOf(locale)
  const button = (key: string) => page.getByRole('button', { name: words(key) })
  await page.addInitScript((lang) => localStorage.setItem('lang', lang), locale)
  await page.goto('/sign-in')
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  await expect(page.getByRole('heading', { name: words('signIn.title') })).toBeVisible()
  await page.getByLabel(words('signIn.password')).fill(MOCK_PASSWORD)
  await button('signIn.submit').click()
  await expect(page.getByRole('heading', { name: words('nav.accessTokens') })).toBeVisible()

  await button('ui.add').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'evcc' }).check()
  await button('tokens.add.submit').click()
  await button('tokens.reveal.next.copyAndAuthorise').click()
  await expect(page.getByText(words('tokens.reveal.proof.reads'))).toBeVisible()
  await button('ui.done').click()

  const row = page.getByRole('row').filter({ hasText: 'evcc 2' })
  await expect(row.getByText(words('status.active'))).toBeVisible()
  await row.getByRole('button', { name: words('tokens.revokeNamed') }).click()
  await expect(page.getByRole('heading', { name: words('tokens.revoke.title') })).toBeVisible()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: words('tokens.revoke') })
    .click()
  await expect(row).toHaveCount(0)
}
