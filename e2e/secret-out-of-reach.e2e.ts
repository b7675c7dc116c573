import { Traces } from './support/out-of-reach'
import { secretTests } from './support/secret-tests'
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

// The other ways: secret-out-of-reach.wide.e2e.ts.
secretTests('copied, authorised and tested')

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
