import type { RevealDialog } from './pages/reveal-dialog'
import { Traces } from './support/out-of-reach'
import { storedJwt } from './support/session'
import { expect, freshTest as test } from './support/test'

const NAME = 'Garage'

test('what is looked for is found while the secret is on screen', async ({
  page,
  list,
  signIn,
}) => {
  const traces = await Traces.of(page)
  await signIn()
  const reveal = await list.addToken({ name: NAME })
  const places = await traces.placesOf(await reveal.readSecret())
  expect(places).toEqual(expect.arrayContaining(['document', 'heap']))
})

/** The ways in which a secret leaves the screen for good. */
const ways: readonly (readonly [string, (reveal: RevealDialog) => Promise<void>])[] = [
  [
    'copied',
    async (reveal) => {
      await reveal.take()
      await reveal.finish()
    },
  ],
  ['discarded', (reveal) => reveal.leaveUntaken()],
  [
    'copied, authorised and tested',
    async (reveal) => {
      await reveal.copyAuthoriseAndRead()
      await reveal.finish()
    },
  ],
  [
    'left by the back button',
    async (reveal) => {
      await reveal.page.goBack()
      await reveal.gate.leave.click()
      await reveal.expectClosed()
    },
  ],
  [
    'reloaded away',
    async ({ page }) => {
      page.once('dialog', (question) => void question.accept())
      await page.reload()
    },
  ],
]

for (const [way, leave] of ways) {
  test(`nothing is left of a secret that was ${way}`, async ({ page, list, signIn }) => {
    const traces = await Traces.of(page)
    await signIn()
    const reveal = await list.addToken({ name: NAME })
    const secret = await reveal.readSecret()
    await leave(reveal)
    await expect(list.row(NAME).root).toBeVisible()
    await traces.expectNone(secret)
    await page.goBack()
    await page.goForward()
    await list.expectOpen()
    expect(await page.content()).not.toContain(secret)
  })
}

test('nothing is left of a token that was looked up', async ({ page, list, signIn, arrange }) => {
  const { secret } = await arrange.authorisedToken({ name: NAME, role: 'api' })
  const traces = await Traces.of(page)
  await signIn()
  const dialog = await list.openWhichToken()
  await dialog.ask(`Authorization: Bearer ${secret}`)
  await expect(dialog.answer).toContainText(`This is “${NAME}”.`)
  await page.keyboard.press('Escape')
  await dialog.expectClosed()
  await traces.expectNone(secret)
})

test('nothing is left of a token that somebody signed in with, once they signed out', async ({
  page,
  list,
  frame,
  signInPage,
  arrange,
}) => {
  const { secret } = await arrange.authorisedToken({ name: 'Laptop', role: 'admin' })
  const traces = await Traces.of(page)
  await signInPage.goto()
  await signInPage.openTokenForm()
  await signInPage.enterToken(`Bearer ${secret}`)
  await list.expectLoaded()
  expect(await storedJwt(page)).toBe(secret)
  await frame.signOut()
  await traces.expectNone(secret)
})
