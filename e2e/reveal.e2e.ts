import { sessionPaths } from '../src/api/schemas/session'
import { decodeJwt } from '../src/lib/jwt'
import type { AppFrame } from './pages/app-frame'
import { waysOut, type WayOut } from './pages/dialog-part'
import { RevealDialog } from './pages/reveal-dialog'
import type { SignInPage } from './pages/sign-in-page'
import { denyCopy } from './support/deny-copy'
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

test('the secret is shown in full, with what it is good for', async ({ list, signIn }) => {
  await signIn()
  const reveal = await list.addToken({ name: 'Garage' })
  expect(decodeJwt(await reveal.readSecret())).toMatchObject({ aud: 'Garage', role: 'api' })
  await expect(reveal.root.getByText('it cannot be shown again')).toBeVisible()
  await expect(reveal.copyAndAuthorise).toBeFocused()
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

test('where copying fails the secret is selected and the keys are named', async ({
  page,
  list,
  signIn,
}) => {
  await denyCopy(page)
  await signIn()
  const reveal = await list.addToken({ name: 'Garage' })
  const secret = await reveal.readSecret()
  await reveal.copy.click()
  await expect(reveal.copyByHand).toBeVisible()
  await expect(reveal.copied).toBeHidden()
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe(secret)
  await reveal.done.click()
  await reveal.gate.expectOpen()
})

test('a download holds the secret and counts as taken', async ({ page, list, signIn }) => {
  await signIn()
  const reveal = await list.addToken({ name: 'Garage / left' })
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

test('a token can be authorised right there, at the second try too', async ({
  list,
  signIn,
  meter,
}) => {
  await signIn()
  const reveal = await list.addToken({ name: 'Garage' })
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

test('an authorised admin token can be used in this browser at once', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()
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

const ways: readonly WayOut<RevealDialog>[] = [
  ...waysOut,
  ['Close', (dialog) => dialog.done.click()],
]

test(
  'every way out asks while the secret has not been taken',
  { tag: '@engines' },
  async ({ page, list, signIn }) => {
    await signIn()
    const reveal = await list.addToken({ name: 'Garage' })
    const secret = await reveal.readSecret()
    for (const [way, leave] of ways) {
      await test.step(way, async () => {
        await leave(reveal)
        await expect(reveal.gate.stay).toBeFocused()
        await page.keyboard.press('Enter')
        await reveal.gate.expectClosed()
        await expect(reveal.secret).toHaveText(secret)
      })
    }
    await page.keyboard.press('Escape')
    await reveal.gate.leave.click()
    await reveal.expectClosed()
    await list.expectRow({ Name: 'Garage', Status: 'Waiting for authorisation' })
  },
)

test('Escape is heard from the moment the secret is there, wherever the focus is', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()
  const dialog = await list.openAdd()
  await dialog.fillIn({ name: 'Garage' })
  // A busy machine takes a while to paint the dialog; here the key comes before that.
  await page.evaluate(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('dialog[open] h2')?.textContent.includes('was added')) return
      observer.disconnect()
      const press = { key: 'Escape', bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press))
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  await dialog.submit.click()
  const { gate } = RevealDialog.ofAdded(page, 'Garage')
  await gate.expectOpen()

  await page.keyboard.press('Escape')
  await gate.expectClosed()
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await page.keyboard.press('Escape')
  await gate.expectOpen()
})

test(
  'Escape or the back button pressed again and again does not get past the question',
  { tag: '@engines' },
  async ({ page, list, signIn }) => {
    await signIn()
    const reveal = await list.addToken({ name: 'Garage' })
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('Escape')
    await reveal.gate.expectOpen()
    await expect(reveal.secret).toBeVisible()
    await page.goBack()
    await reveal.gate.expectClosed()
    await page.goBack()
    await reveal.gate.expectOpen()
    await page.goBack()
    await expect(reveal.secret).toBeVisible()
  },
)

test(
  'closing the tab asks while the secret has not been taken',
  { tag: '@engines' },
  async ({ page, list, signIn }) => {
    await signIn()
    const reveal = await list.addToken({ name: 'Garage' })
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    await expect(reveal.secret).toBeVisible()
  },
)

test('after closing, the secret is nowhere', async ({ page, context, list, signIn }) => {
  const lines: string[] = []
  page.on('console', (message) => lines.push(message.text()))
  await signIn()
  const reveal = await list.addToken({ name: 'Garage' })
  const secret = await reveal.readSecret()
  expect(await placesInMemory(page, secret)).not.toEqual([])
  await reveal.take()
  await reveal.authoriseNow()
  await reveal.finish()
  await list.expectRow({ Name: 'Garage', Status: 'Active' })

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
  await expect(reveal.root.getByText('You were signed out meanwhile.')).toBeVisible()
  await expect(reveal.secret).toHaveText(secret)
  await reveal.take()
  await reveal.done.click()
  await expect(signInPage.heading).toBeVisible()
  await expect(page.getByText('The meter ended your session')).toBeVisible()
})

test(
  'a token that is not what was asked for is said first, and can be revoked there',
  { tag: '@chromium' },
  async ({ list, signIn, meter }) => {
    await signIn()
    await meter.setFault('tokens.create:another')
    const reveal = await list.addToken({ name: 'Garage' })
    await expect(reveal.otherwise).toContainText('Its role is admin, not api.')
    await expect(reveal.otherwise).toContainText('Its last day: none, not 23 Nov 2027.')
    await reveal.revokeOtherwise.click()
    await reveal.expectClosed()
    await list.expectNoRow('Garage')
  },
)
