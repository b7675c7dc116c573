import { SignInPage } from './pages/sign-in-page'
import { MOCK_PASSWORD } from '../src/mock/create-mock'
import { playMainStory } from './support/language-story'
import { expect, freshTest, test } from './support/test'
import { wordsOf } from './support/words'

// In every language: language.wide.e2e.ts.
test('the main story in de', ({ page }) => playMainStory(page, 'de'))

freshTest.describe('the language', () => {
  freshTest.use({ locale: 'de-AT' })

  freshTest(
    'is the browser’s, until another is chosen, which lasts and costs nothing that was typed',
    async ({ page }) => {
      const signIn = new SignInPage(page)
      const german = wordsOf('de')
      await signIn.goto()
      await expect(page.getByRole('heading', { name: german('signIn.title') })).toBeVisible()
      await page.getByLabel(german('signIn.password')).fill(MOCK_PASSWORD)
      await page.getByLabel(german('display.language')).selectOption({ label: 'English' })
      await expect(signIn.heading).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await expect(signIn.password).toHaveValue(MOCK_PASSWORD)
      await page.reload()
      await expect(signIn.heading).toBeVisible()
      expect(await page.evaluate(() => localStorage.getItem('lang'))).toBe('en')
    },
  )
})

test('language and appearance are chosen without a reload, and a page may run from right to left', async ({
  page,
  list,
  frame,
  signInPage,
  consoleWatch,
}) => {
  const catalogues = '**/assets/base-*.js'
  consoleWatch.allowCut()
  await test.step('a catalogue that cannot be loaded leaves the page as it was and says so', async () => {
    await signInPage.goto()
    await expect(signInPage.heading).toBeVisible()
    await page.route(catalogues, (route) => route.abort())
    await page.getByLabel('Language').selectOption({ label: 'Français' })
    await expect(page.getByLabel('Language')).toHaveAccessibleDescription(/could not be loaded/)
    await expect(signInPage.heading).toBeVisible()
    await page.unroute(catalogues)
  })
  await test.step('language and appearance are chosen in the Profile menu, without a reload', async () => {
    await signInPage.enterPassword()
    await list.search.fill('evcc')
    await frame.profile.click()
    await page.getByRole('button', { name: 'Language and appearance' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Dark' }).check()
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
    await dialog.getByLabel('Language').selectOption({ label: 'Deutsch' })
    const german = wordsOf('de')
    await expect(dialog.getByRole('heading', { name: german('display.title') })).toBeVisible()
    await dialog.getByRole('button', { name: german('ui.done') }).click()
    await expect(page.getByRole('heading', { name: german('nav.accessTokens') })).toBeVisible()
    await expect(page.getByRole('searchbox')).toHaveValue('evcc')
    await page.reload()
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
    await expect(page.getByRole('heading', { name: german('nav.accessTokens') })).toBeVisible()
  })
  await test.step('right to left, the page mirrors itself', async () => {
    await page.evaluate(() => localStorage.setItem('lang', 'ar-XB'))
    await list.goto()
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
  })
})
