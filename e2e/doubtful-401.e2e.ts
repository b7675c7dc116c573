import { storedJwt } from './support/session'
import { expect, test } from './support/test'

const DOUBT = 'The meter refuses just now.'

test('a form and a session outlast a login app that restarts', async ({
  page,
  list,
  signIn,
  meter,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(401)
  await signIn()
  const dialog = await list.openAdd()
  await dialog.fillIn({ name: 'Solar diary' })
  await meter.setDevice('login-restarting')
  await dialog.submit.click()
  await expect(dialog.root.getByText(DOUBT)).toBeVisible()
  await expect(dialog.name).toHaveValue('Solar diary')
  const reveal = await dialog.expectReveal('Solar diary')
  expect(await storedJwt(page)).not.toBeNull()

  // The restart begins anew, with the secret on screen.
  await meter.setDevice(null)
  await reveal.authoriseNow()
  await meter.setDevice('login-restarting')
  await reveal.testAgain.click()
  await expect(reveal.root.getByText(DOUBT)).toBeVisible()
  await expect(reveal.reading).toBeVisible()
  await expect(reveal.secret).toBeVisible()
})

test('a pasted token is not taken for a bad one while the login app restarts', async ({
  page,
  list,
  signInPage,
  arrange,
  meter,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(401)
  const { secret } = await arrange.authorisedToken({ name: 'Laptop', role: 'admin' })
  await signInPage.goto()
  await signInPage.openTokenForm()
  await meter.setDevice('login-restarting')
  await signInPage.enterToken(secret)
  await expect(page.getByText(DOUBT)).toBeVisible()
  await list.expectLoaded()
})
