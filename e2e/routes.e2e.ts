import { ListPage } from './pages/list-page'
import { NotFoundPage } from './pages/not-found-page'
import { expect, freshTest, test } from './support/test'

const listPath = ListPage.path

test('the start page of a stranger is the sign-in page, then every address leads to the list', async ({
  page,
  list,
  signInPage,
}) => {
  await test.step('the start page of a stranger is the sign-in page, then the list', async () => {
    await page.goto('/')
    await expect(page).toHaveURL('/sign-in')
    await expect(page).toHaveTitle('Sign in · Energy Manager')
    await signInPage.enterPassword()
    await list.expectOpen()
    await expect(page).toHaveURL(listPath)
    await expect(page).toHaveTitle(/Access tokens · Energy Manager$/)
  })
  await test.step('the addresses / and /access-token of the meter lead to the list', async () => {
    for (const path of ['/', '/access-token']) {
      await page.goto(path)
      await list.expectOpen()
      await expect(page).toHaveURL(listPath)
    }
  })
  await test.step('an unknown address is a page of its own that leads on', async () => {
    await page.goto('/profiles/nonsense')
    await expect(new NotFoundPage(page).heading).toBeVisible()
    await expect(page).toHaveTitle('Page not found · Energy Manager')
    await new NotFoundPage(page).toList.click()
    await list.expectOpen()
    await expect(page).toHaveURL(listPath)
  })
  await test.step('the back button closes a dialog and stays on the page', async () => {
    const dialog = await list.openAdd()
    await page.goBack()
    await dialog.expectClosed()
    await list.expectOpen()
    await expect(page).toHaveURL(listPath)
  })
})

test('signing in leads to where a deep link pointed, and never to another site', async ({
  page,
  list,
  frame,
  signInPage,
}) => {
  await test.step('a deep link works signed in, and signed out leads there after signing in', async () => {
    await page.goto(`${listPath}?status=expired`)
    await expect(page).toHaveURL(
      `/sign-in?next=${encodeURIComponent(`${listPath}?status=expired`)}`,
    )
    await signInPage.enterPassword()
    await expect(page).toHaveURL(`${listPath}?status=expired`)
    await page.goto(listPath)
    await list.expectLoaded()
  })
  await test.step('nobody is led to another site', async () => {
    await frame.signOut()
    await page.goto(`/sign-in?next=${encodeURIComponent('//other.example/page')}`)
    await signInPage.enterPassword()
    await list.expectOpen()
    await expect(page).toHaveURL(listPath)
  })
})

test(
  'the focus follows from page to page',
  { tag: '@engines' },
  async ({ page, list, signInPage }) => {
    await signInPage.goto()
    await signInPage.enterPassword()
    await expect(list.heading).toBeFocused()
    await page.goto('/profiles/nonsense')
    await new NotFoundPage(page).toList.press('Enter')
    await expect(list.heading).toBeFocused()
  },
)

freshTest(
  'the back button leads to the page before and never into the sign-in page',
  { tag: '@engines' },
  async ({ page, list, signInPage }) => {
    await page.goto('/profiles/nonsense')
    await new NotFoundPage(page).toList.click()
    await expect(signInPage.heading).toBeVisible()
    await signInPage.enterPassword()
    await list.expectOpen()
    await page.goBack()
    await expect(new NotFoundPage(page).heading).toBeVisible()
    await page.goForward()
    await list.expectOpen()
  },
)

test(
  'the Profile menu holds the list and Sign out, by keyboard too',
  { tag: '@engines' },
  async ({ page, list, frame, signInPage, signIn }) => {
    await signIn()
    const { profile: button, toList: link } = frame
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
    await list.expectOpen()

    await button.press('Enter')
    for (let item = 0; item < 3; item += 1) await page.keyboard.press('Tab')
    await expect(frame.signOutButton).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(signInPage.heading).toBeVisible()
  },
)
