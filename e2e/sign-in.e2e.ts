import { accessTokenPaths } from '../src/api/schemas/access-token'
import { sessionPaths } from '../src/api/schemas/session'
import { MOCK_PASSWORD } from '../src/mock/create-mock'
import type { SignInPage } from './pages/sign-in-page'
import { watchRequests } from './support/requests'
import { storedJwt } from './support/session'
import { expect, test } from './support/test'

test.describe('with the password', () => {
  test.beforeEach(({ signInPage }) => signInPage.goto())

  test('the password opens the list and is kept where the web UI of the meter keeps it', async ({
    page,
    list,
    signInPage,
    program,
  }) => {
    await signInPage.enterPassword()
    await list.expectOpen()
    const token = await storedJwt(page)
    expect((await program(token ?? '', accessTokenPaths.tokens)).status).toBe(200)
  })

  test('the password can be looked at, and typed on where it was', async ({
    page,
    list,
    signInPage,
  }) => {
    await expect(signInPage.password).toBeFocused()
    await page.keyboard.type(MOCK_PASSWORD)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(signInPage.showPassword).toHaveAttribute('aria-pressed', 'false')
    await signInPage.showPassword.click()
    await expect(signInPage.showPassword).toHaveAttribute('aria-pressed', 'true')
    await expect(signInPage.password).toHaveAttribute('type', 'text')
    await expect(signInPage.password).toBeFocused()
    await page.keyboard.type('x')
    await expect(signInPage.password).toHaveValue(
      `${MOCK_PASSWORD.slice(0, -2)}x${MOCK_PASSWORD.slice(-2)}`,
    )
    await page.keyboard.press('Backspace')
    await signInPage.showPassword.click()
    await expect(signInPage.password).toHaveAttribute('type', 'password')
    await signInPage.showPassword.click()
    await page.reload()
    await expect(signInPage.password).toHaveAttribute('type', 'password')
    await signInPage.enterPassword()
    await list.expectOpen()
  })

  test('the keyboard alone signs in', { tag: '@engines' }, async ({ page, list, signInPage }) => {
    await expect(signInPage.password).toBeFocused()
    await page.keyboard.type(MOCK_PASSWORD)
    await page.keyboard.press('Enter')
    await list.expectOpen()
  })

  test('a wrong password says so at its field and can be typed again', async ({
    page,
    list,
    signInPage,
    consoleWatch,
  }) => {
    consoleWatch.allowStatus(400)
    await signInPage.enterPassword('not-the-password')
    const field = signInPage.password
    await expect(field).toHaveAccessibleDescription(/The meter does not accept this password\./)
    await expect(field).toBeFocused()
    await page.keyboard.type(MOCK_PASSWORD)
    await page.keyboard.press('Enter')
    await list.expectOpen()
  })

  test('a wrong password may be refused with a status that says nothing', async ({
    signInPage,
    meter,
  }) => {
    await meter.setDevice('refuses-with-200')
    await signInPage.enterPassword('not-the-password')
    await expect(signInPage.password).toHaveAccessibleDescription(
      /The meter does not accept this password\./,
    )
  })

  test('an empty password is not sent', async ({ page, signInPage }) => {
    const sent = watchRequests(page, { path: sessionPaths.signIn })
    await signInPage.submit.click()
    await expect(signInPage.password).toHaveAccessibleDescription(/Enter the password\./)
    expect(sent).toHaveLength(0)
  })

  test('a meter that cannot be reached is told from a wrong password', async ({
    list,
    signInPage,
    meter,
  }) => {
    await meter.setFault('sign-in:refuse')
    await signInPage.enterPassword()
    await expect(signInPage.problem).toContainText('The meter cannot be reached.')
    await expect(signInPage.password).not.toHaveAccessibleDescription(/does not accept/)

    await meter.setFault('sign-in:500')
    await signInPage.submit.click()
    await expect(signInPage.problem).toContainText('a fault of its own (status 500)')

    await meter.setFault(null)
    await signInPage.submit.click()
    await list.expectOpen()
  })
})

test.describe('with an admin access token', () => {
  test.beforeEach(async ({ signInPage }) => {
    await signInPage.goto()
    await signInPage.openTokenForm()
  })

  test('a token signs in, with the header, quotes and line breaks it was copied with', async ({
    page,
    list,
    signInPage,
    arrange,
  }) => {
    const { secret } = await arrange.authorisedToken({ name: 'Laptop', role: 'admin' })
    const broken = secret.replaceAll(/(.{60})/g, '$1\n')
    await signInPage.enterToken(`"Authorization: Bearer ${broken}"`)
    await list.expectOpen()
    expect(await storedJwt(page)).toBe(secret)
  })

  test('an api token is told that it cannot manage the meter', async ({ signInPage, arrange }) => {
    const { secret } = await arrange.authorisedToken({ name: 'Logger', role: 'api' })
    await signInPage.enterToken(secret)
    await expectProblem(signInPage, 'This token has the role api')
  })

  test('an expired token is told so', async ({ signInPage, meter, arrange, consoleWatch }) => {
    consoleWatch.allowStatus(401)
    const expiresAt = meter.now + 60_000
    const { secret } = await arrange.authorisedToken({ name: 'Laptop', role: 'admin', expiresAt })
    await meter.moveClock(120_000)
    await signInPage.enterToken(secret)
    await expectProblem(signInPage, 'This token has expired.')
  })

  test('a token that waits is refused until it is authorised', async ({
    list,
    signInPage,
    arrange,
    consoleWatch,
  }) => {
    consoleWatch.allowStatus(401)
    const { id, secret } = await arrange.token({ name: 'Laptop', role: 'admin' })
    await signInPage.enterToken(secret)
    await expectProblem(
      signInPage,
      'The meter refuses this token: it still waits for authorisation',
    )
    await arrange.authorise(id)
    await signInPage.submitToken.click()
    await list.expectOpen()
  })

  test('a revoked token is refused', async ({ signInPage, arrange, consoleWatch }) => {
    consoleWatch.allowStatus(401)
    const { id, secret } = await arrange.authorisedToken({ name: 'Laptop', role: 'admin' })
    await arrange.revoke(id)
    await signInPage.enterToken(secret)
    await expectProblem(signInPage, 'The meter refuses this token')
  })

  test('text that is no token, and none at all, are not sent', async ({ page, signInPage }) => {
    const sent = watchRequests(page, { path: accessTokenPaths.tokens })
    await signInPage.enterToken('my-password')
    await expectProblem(signInPage, 'This is not an access token.')
    await signInPage.enterToken('')
    await expectProblem(signInPage, 'Paste a token.')
    expect(sent).toHaveLength(0)
  })

  test('a meter that cannot be reached is told from a refused token', async ({
    page,
    list,
    signInPage,
    meter,
    arrange,
  }) => {
    const { secret } = await arrange.authorisedToken({ name: 'Laptop', role: 'admin' })
    await meter.setFault('tokens.list:refuse')
    await signInPage.enterToken(secret)
    await expect(signInPage.problem).toContainText('The meter cannot be reached.')
    expect(await storedJwt(page)).toBeNull()
    await meter.setFault(null)
    await signInPage.submitToken.click()
    await list.expectOpen()
  })

  test('the way back to the password keeps the keyboard going', async ({ signInPage }) => {
    await signInPage.usePassword.press('Enter')
    await expect(signInPage.password).toBeFocused()
  })
})

async function expectProblem(signInPage: SignInPage, sentence: string): Promise<void> {
  const field = signInPage.token
  await expect(field).toHaveAccessibleDescription(new RegExp(sentence))
  await expect(field).toBeFocused()
  expect(await storedJwt(signInPage.page)).toBeNull()
}
