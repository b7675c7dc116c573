import { expect, test } from './support/test'
import { enterPassword, expectSignedIn, openAdd, tokenTable } from './support/tokens'

const list = '/profiles/access-tokens'

test('the start page of a stranger is the sign-in page, then the list', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL('/sign-in')
  await expect(page).toHaveTitle('Sign in · Energy Manager')
  await enterPassword(page)
  await expectSignedIn(page)
  await expect(page).toHaveURL(list)
  await expect(page).toHaveTitle(/Access tokens · Energy Manager$/)
})

test('a deep link works signed in, and signed out leads there after signing in', async ({
  page,
}) => {
  await page.goto(`${list}?status=expired`)
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(`${list}?status=expired`)}`)
  await enterPassword(page)
  await expect(page).toHaveURL(`${list}?status=expired`)
  await page.goto(list)
  await expect(tokenTable(page)).toBeVisible()
})

test('the addresses / and /access-token of the meter lead to the list', async ({
  page,
  signIn,
}) => {
  await signIn()
  for (const path of ['/', '/access-token']) {
    await page.goto(path)
    await expectSignedIn(page)
    await expect(page).toHaveURL(list)
  }
})

test('after signing in nobody is led to another site', async ({ page }) => {
  await page.goto(`/sign-in?next=${encodeURIComponent('//other.example/page')}`)
  await enterPassword(page)
  await expectSignedIn(page)
  await expect(page).toHaveURL(list)
})

test('an unknown address is a page of its own that leads on', async ({ page, signIn }) => {
  await signIn()
  await page.goto('/profiles/nonsense')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  await expect(page).toHaveTitle('Page not found · Energy Manager')
  await page.getByRole('link', { name: 'Go to the access tokens' }).click()
  await expectSignedIn(page)
  await expect(page).toHaveURL(list)
})

test('the focus follows from page to page', async ({ page, signIn }) => {
  await signIn()
  await expect(page.getByRole('heading', { level: 1, name: 'Access tokens' })).toBeFocused()
  await page.goto('/profiles/nonsense')
  await page.getByRole('link', { name: 'Go to the access tokens' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Access tokens' })).toBeFocused()
})

test('the back button leads to the page before and never into the sign-in page', async ({
  page,
}) => {
  await page.goto('/profiles/nonsense')
  await page.getByRole('link', { name: 'Go to the access tokens' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await enterPassword(page)
  await expectSignedIn(page)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  await page.goForward()
  await expectSignedIn(page)
})

test('the back button closes a dialog and stays on the page', async ({ page, signIn }) => {
  await signIn()
  const dialog = await openAdd(page)
  await page.goBack()
  await expect(dialog).toBeHidden()
  await expectSignedIn(page)
  await expect(page).toHaveURL(list)
})

test('the Profile menu holds the list and Sign out, by keyboard too', async ({ page, signIn }) => {
  await signIn()
  const button = page.getByRole('button', { name: 'Profile' })
  const menu = page.getByRole('navigation', { name: 'Profile' })
  const link = menu.getByRole('link', { name: 'Access tokens' })
  await expect(link).toBeHidden()
  await button.press('Enter')
  await expect(link).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(link).toBeHidden()
  await expect(button).toBeFocused()

  await button.press('Enter')
  await page.keyboard.press('Tab')
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(link).toBeHidden()
  await expectSignedIn(page)

  await button.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(menu.getByRole('button', { name: 'Sign out' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})
