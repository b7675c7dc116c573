import { accessTokenPaths } from '../src/api/schemas/access-token'
import { sessionPaths } from '../src/api/schemas/session'
import { MOCK_PASSWORD } from '../src/mock/create-mock'
import type { SignInPage } from './pages/sign-in-page'
import { skipDoubt } from './support/doubt'
import { watchRequests } from './support/requests'
import { storedJwt } from './support/session'
import { expect, test } from './support/test'

test.describe('with the password', () => {
  test.beforeEach(({ signInPage }) => signInPage.goto())

  test('the keyboard alone signs in', { tag: '@engines' }, async ({ page, list, signInPage }) => {
    await expect(signInPage.password).toBeFocused()
    await page.keyboard.type(MOCK_PASSWORD)
    await page.keyboard.press('Enter')
    await list.expectOpen()
  })

  test('the password can be looked at and opens the list, and a wrong one is told why', async ({
    page,
    list,
    frame,
    signInPage,
    meter,
    program,
    consoleWatch,
  }) => {
    await test.step('it can be looked at, opens the list and is kept where the meter’s web UI keeps it', async () => {
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
      const token = await storedJwt(page)
      expect((await program(token ?? '', accessTokenPaths.tokens)).status).toBe(200)
    })
    await frame.signOut()
    const field = signInPage.password
    const refused = /The meter does not accept this password\./
    await test.step('an empty password is not sent', async () => {
      const sent = watchRequests(page, { path: sessionPaths.signIn })
      await signInPage.submit.click()
      await expect(field).toHaveAccessibleDescription(/Enter the password\./)
      expect(sent).toHaveLength(0)
    })
    await test.step('a meter that cannot be reached is told from a wrong password', async () => {
      await meter.setFault('sign-in:refuse')
      await signInPage.enterPassword()
      await expect(signInPage.problem).toContainText('The meter cannot be reached.')
      await expect(field).not.toHaveAccessibleDescription(/does not accept/)
      await meter.setFault('sign-in:500')
      await signInPage.submit.click()
      await expect(signInPage.problem).toContainText('a fault of its own (status 500)')
      await meter.setFault(null)
    })
    await test.step('it may be refused with a status that says nothing', async () => {
      await meter.setDevice('refuses-with-200')
      await signInPage.enterPassword('not-the-password')
      await expect(field).toHaveAccessibleDescription(refused)
      await meter.setDevice(null)
    })
    await test.step('the right one is taken, once the meter is there', async () => {
      await signInPage.enterPassword()
      await list.expectOpen()
    })
    await test.step('a wrong one says so at its field, which has the focus', async () => {
      consoleWatch.allowStatus(400)
      await frame.signOut()
      await signInPage.enterPassword('not-the-password')
      await expect(field).toHaveAccessibleDescription(refused)
      await expect(field).toBeFocused()
      await page.keyboard.type(MOCK_PASSWORD)
      await page.keyboard.press('Enter')
      await list.expectOpen()
    })
  })
})

test.describe('with an admin access token', () => {
  test.beforeEach(async ({ signInPage }) => {
    await signInPage.goto()
    await signInPage.openTokenForm()
  })

  test('a token signs in as it was copied, and one that cannot is told why, until it can', async ({
    page,
    list,
    frame,
    signInPage,
    meter,
    arrange,
    consoleWatch,
  }) => {
    consoleWatch.allowStatus(401)
    const enter = async (text: string, sentence: string) => {
      await signInPage.enterToken(text)
      await expectProblem(signInPage, sentence)
    }
    await test.step('with the header, quotes and line breaks it was copied with, once the meter is reached', async () => {
      const { secret } = await arrange.authorisedToken({ name: 'Laptop', role: 'admin' })
      const broken = secret.replaceAll(/(.{60})/g, '$1\n')
      await meter.setFault('tokens.list:refuse')
      await signInPage.enterToken(`"Authorization: Bearer ${broken}"`)
      await expect(signInPage.problem).toContainText('The meter cannot be reached.')
      expect(await storedJwt(page)).toBeNull()
      await meter.setFault(null)
      await signInPage.submitToken.click()
      await list.expectOpen()
      expect(await storedJwt(page)).toBe(secret)
      await frame.signOut()
      await signInPage.openTokenForm()
    })
    await test.step('the way back to the password keeps the keyboard going', async () => {
      await signInPage.usePassword.press('Enter')
      await expect(signInPage.password).toBeFocused()
      await signInPage.openTokenForm()
    })
    await test.step('text that is no token, and none at all, are not sent', async () => {
      const sent = watchRequests(page, { path: accessTokenPaths.tokens })
      await enter('my-password', 'This is not an access token.')
      await enter('', 'Paste a token.')
      expect(sent).toHaveLength(0)
    })
    await test.step('an api token cannot manage the meter', async () => {
      const { secret } = await arrange.authorisedToken({ name: 'Logger', role: 'api' })
      await enter(secret, 'This token has the role api')
    })
    await test.step('an expired token', async () => {
      const expiresAt = meter.now + 60_000
      const { secret } = await arrange.authorisedToken({ name: 'Phone', role: 'admin', expiresAt })
      await meter.moveClock(120_000)
      await enter(secret, 'This token has expired.')
    })
    await test.step('a revoked token', async () => {
      const { id, secret } = await arrange.authorisedToken({ name: 'Tablet', role: 'admin' })
      await arrange.revoke(id)
      await signInPage.enterToken(secret)
      await skipDoubt(page)
      await expectProblem(signInPage, 'The meter refuses this token')
    })
    await test.step('a token that waits is refused until it is authorised', async () => {
      const { id, secret } = await arrange.token({ name: 'Laptop', role: 'admin' })
      await signInPage.enterToken(secret)
      await skipDoubt(page)
      await expectProblem(
        signInPage,
        'The meter refuses this token: it still waits for authorisation',
      )
      await arrange.authorise(id)
      await signInPage.submitToken.click()
      await list.expectOpen()
    })
  })
})

async function expectProblem(signInPage: SignInPage, sentence: string): Promise<void> {
  const field = signInPage.token
  await expect(field).toHaveAccessibleDescription(new RegExp(sentence))
  await expect(field).toBeFocused()
  expect(await storedJwt(signInPage.page)).toBeNull()
}
