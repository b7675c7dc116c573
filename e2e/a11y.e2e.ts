import { checkA11y } from './support/a11y'
import { expect, test } from './support/test'

const widths = [1280, 320]

// The other screens, dialogs and states: a11y.wide.e2e.ts. Each look at a page takes a second or more.
test.describe.configure({ timeout: 90_000 })

test('the sign-in page has no accessibility finding, with a problem neither', async ({
  page,
  signInPage,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(400)
  await signInPage.goto()
  await signInPage.enterPassword('wrong')
  await expect(signInPage.password).toHaveAccessibleDescription(/does not accept/)
  await checkA11y(page, { widths })
  await signInPage.useToken.click()
  await signInPage.submitToken.click()
  await expect(page.getByText('Paste a token.')).toBeVisible()
  await checkA11y(page, { widths })
})

test('the list has no accessibility finding, with menu and notification neither', async ({
  page,
  list,
  frame,
  signIn,
}) => {
  await signIn()
  await list.expectLoaded()
  await checkA11y(page, { widths })
  await list.row('Node-RED').authorise.click()
  await expect(frame.notifications).toContainText('“Node-RED” is authorised.')
  await frame.profile.click()
  await checkA11y(page, { widths })
})
