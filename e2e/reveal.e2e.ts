import { sessionPaths } from '../src/api/schemas/session'
import { decodeJwt } from '../src/lib/jwt'
import type { AppFrame } from './pages/app-frame'
import { RevealDialog } from './pages/reveal-dialog'
import type { SignInPage } from './pages/sign-in-page'
import { passTimeUntilShown } from './support/pass-time'
import { placesInMemory } from './support/reach'
import { storedJwt } from './support/session'
import { expect, freshTest, plainOrigin, test } from './support/test'

/** Signs out and pastes the clipboard where a token is asked for. @returns what was pasted */
async function pasted(frame: AppFrame, signInPage: SignInPage): Promise<string> {
  await frame.signOut()
  await signInPage.openTokenForm()
  await signInPage.token.press('ControlOrMeta+V')
  return signInPage.token.inputValue()
}

test('a secret is shown in full, can be taken and used, and is nowhere afterwards', async ({
  page,
  context,
  list,
  signIn,
  meter,
}) => {
  const lines: string[] = []
  page.on('console', (message) => lines.push(message.text()))
  await signIn()

  await test.step('it is shown with what it is good for', async () => {
    const reveal = await list.addToken({ name: 'Garage / left' })
    const secret = await reveal.readSecret()
    expect(decodeJwt(secret)).toMatchObject({ aud: 'Garage / left', role: 'api' })
    await expect(reveal.root.getByText('it cannot be shown again')).toBeVisible()
    await expect(reveal.copyAndAuthorise).toBeFocused()
  })

  await test.step('a download holds it and counts as taken', async () => {
    const reveal = RevealDialog.ofAdded(page, 'Garage / left')
    const secret = await reveal.readSecret()
    const started = page.waitForEvent('download')
    await reveal.download.click()
    const download = await started
    expect(download.suggestedFilename()).toBe('Garage-left-token.txt')
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
    expect(Buffer.concat(chunks).toString().trim()).toBe(secret)
    await reveal.finish()
  })

  const reveal = await list.addToken({ name: 'Garage' })
  const secret = await reveal.readSecret()

  await test.step('the token can be authorised right there, at the second try too', async () => {
    expect(await placesInMemory(page, secret)).not.toEqual([])
    await reveal.take()
    await expect(reveal.root.getByText('Not authorised yet')).toBeVisible()
    await meter.setFault('tokens.authorise:500')
    await reveal.authorise.click()
    await expect(reveal.problem).toContainText('It could not be authorised.')
    await meter.setFault(null)
    await reveal.authoriseNow()
    await expect(reveal.reading).toBeVisible()
    await reveal.finish()
    await list.expectRow({ Name: 'Garage', Status: 'Active' })
  })

  await test.step('after closing, the secret is nowhere', async () => {
    expect(await placesInMemory(page, secret)).toEqual([])
    const kept = await page.evaluate(() => [
      document.documentElement.outerHTML,
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      JSON.stringify(history.state),
      location.href,
      document.title,
      String(getSelection()),
    ])
    const cookies = JSON.stringify(await context.cookies())
    for (const place of [...kept, cookies, ...lines]) expect(place.includes(secret)).toBe(false)
    await page.goBack()
    await page.goForward()
    await list.expectOpen()
    expect((await page.content()).includes(secret)).toBe(false)
  })
})

test(
  'a copied secret is in the clipboard',
  { tag: '@engines' },
  async ({ list, frame, signInPage, signIn }) => {
    await signIn()
    const reveal = await list.addToken({ name: 'Garage' })
    const secret = await reveal.readSecret()
    await reveal.take()
    await reveal.finish()
    expect(await pasted(frame, signInPage)).toBe(secret)
  },
)

freshTest(
  'a secret can be copied on plain http too',
  { tag: '@engines' },
  async ({ page, list, frame, signInPage, signIn }) => {
    await signIn({ origin: plainOrigin })
    expect(await page.evaluate(() => isSecureContext || 'clipboard' in navigator)).toBe(false)
    const reveal = await list.addToken({ name: 'Garage' })
    const secret = await reveal.readSecret()
    await reveal.take()
    await reveal.finish()
    expect(await pasted(frame, signInPage)).toBe(secret)
  },
)

test('a session that ends while the secret is shown does not take it away', async ({
  page,
  list,
  signInPage,
  signIn,
  program,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(401)
  await signIn()
  const reveal = await list.addToken({ name: 'Garage' })
  const secret = await reveal.readSecret()
  await program((await storedJwt(page)) ?? '', sessionPaths.signOut)
  await reveal.authorise.click()
  await passTimeUntilShown(reveal.root.getByText('You were signed out meanwhile.'))
  await expect(reveal.secret).toHaveText(secret)
  await reveal.take()
  await reveal.done.click()
  await expect(signInPage.heading).toBeVisible()
  await expect(page.getByText('The meter ended your session')).toBeVisible()
})

test('a token that is not as asked can be revoked there, an admin one used in this browser', async ({
  page,
  list,
  signIn,
  meter,
}) => {
  await signIn()

  await test.step('a token that is not what was asked for is said first, and can be revoked there', async () => {
    await meter.setFault('tokens.create:another')
    const reveal = await list.addToken({ name: 'Attic' })
    await expect(reveal.otherwise).toContainText('Its role is admin, not api.')
    await expect(reveal.otherwise).toContainText('Its last day: none, not 23 Nov 2027.')
    await reveal.revokeOtherwise.click()
    await reveal.expectClosed()
    await list.expectNoRow('Attic')
    await meter.setFault(null)
  })

  await test.step('an authorised admin token can be used in this browser at once', async () => {
    const reveal = await list.addToken({ name: 'My laptop', role: 'admin' })
    const secret = await reveal.readSecret()
    await expect(reveal.use).toHaveCount(0)
    await reveal.authoriseNow()
    await reveal.useHere()
    await reveal.finish()
    await expect(list.row('My laptop').ownMark).toBeVisible()
    expect(await storedJwt(page)).toBe(secret)
    await page.reload()
    await expect(list.row('My laptop').root).toBeVisible()
  })
})
