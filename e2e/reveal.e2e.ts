import type { Locator, Page } from '@playwright/test'

import { sessionPaths } from '../src/api/schemas/session'
import { decodeJwt } from '../src/lib/jwt'
import { placesInMemory } from './support/reach'
import { expect, plainOrigin, test } from './support/test'
import {
  addToken,
  expectRow,
  expectSignedIn,
  fillAdd,
  openAdd,
  readSecret,
  rowNamed,
  secretIn,
  signOut,
  storedToken,
} from './support/tokens'

const copyButton = (dialog: Locator) => dialog.getByRole('button', { name: 'Copy', exact: true })
const copied = (dialog: Locator) => dialog.getByRole('button', { name: 'Copied' })
const gate = (page: Page) =>
  page.getByRole('alertdialog', { name: 'The secret has not been taken yet' })

/** Signs out and pastes the clipboard where a token is asked for. @returns what was pasted */
async function pasted(page: Page): Promise<string> {
  await signOut(page)
  await page.getByRole('button', { name: 'Use an admin access token' }).click()
  await page.getByLabel('Admin access token').press('ControlOrMeta+V')
  return page.getByLabel('Admin access token').inputValue()
}

test('the secret is shown in full, with what it is good for', async ({ page, signIn }) => {
  await signIn()
  const reveal = await addToken(page, { name: 'Garage' })
  expect(decodeJwt(await readSecret(reveal))).toMatchObject({ aud: 'Garage', role: 'api' })
  await expect(reveal.getByText('This secret is shown now and never again.')).toBeVisible()
  await expect(reveal.getByText('The token does nothing until it is authorised.')).toBeVisible()
  await expect(copyButton(reveal)).toBeFocused()
})

test('a copied secret is in the clipboard', async ({ page, signIn }) => {
  await signIn()
  const reveal = await addToken(page, { name: 'Garage' })
  const secret = await readSecret(reveal)
  await copyButton(reveal).click()
  await expect(copied(reveal)).toBeVisible()
  await reveal.getByRole('button', { name: 'Done' }).click()
  expect(await pasted(page)).toBe(secret)
})

test('a secret can be copied on plain http too', async ({ page, signIn }) => {
  await signIn(plainOrigin)
  expect(await page.evaluate(() => isSecureContext || 'clipboard' in navigator)).toBe(false)
  const reveal = await addToken(page, { name: 'Garage' })
  const secret = await readSecret(reveal)
  await copyButton(reveal).click()
  await expect(copied(reveal)).toBeVisible()
  await reveal.getByRole('button', { name: 'Done' }).click()
  expect(await pasted(page)).toBe(secret)
})

test('where copying fails the secret is selected and the keys are named', async ({
  page,
  signIn,
}) => {
  await page.addInitScript(() => {
    if ('clipboard' in navigator) {
      navigator.clipboard.writeText = () => Promise.reject(new Error('Denied for this test'))
    }
    document.execCommand = () => false
  })
  await signIn()
  const reveal = await addToken(page, { name: 'Garage' })
  const secret = await readSecret(reveal)
  await copyButton(reveal).click()
  await expect(reveal.getByText('The secret is selected: press Ctrl C')).toBeVisible()
  await expect(copied(reveal)).toBeHidden()
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe(secret)
  await reveal.getByRole('button', { name: 'Done' }).click()
  await expect(gate(page)).toBeVisible()
})

test('a download holds the secret and counts as taken @chromium', async ({ page, signIn }) => {
  await signIn()
  const reveal = await addToken(page, { name: 'Garage / left' })
  const secret = await readSecret(reveal)
  const started = page.waitForEvent('download')
  await reveal.getByRole('button', { name: 'Download' }).click()
  const download = await started
  expect(download.suggestedFilename()).toBe('Garage-left-token.txt')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  expect(Buffer.concat(chunks).toString().trim()).toBe(secret)
  await reveal.getByRole('button', { name: 'Done' }).click()
  await expect(reveal).toBeHidden()
})

test('a token can be authorised right there, at the second try too', async ({
  page,
  signIn,
  meter,
  consoleWatch,
}) => {
  consoleWatch.allow(/Failed to load resource/)
  await signIn()
  const reveal = await addToken(page, { name: 'Garage' })
  await copyButton(reveal).click()
  await expect(reveal.getByText('Not authorised yet')).toBeVisible()
  await meter.setFault('tokens.authorise:500')
  await reveal.getByRole('button', { name: 'Authorise now' }).click()
  await expect(reveal.getByRole('alert')).toContainText('It could not be authorised.')
  await meter.setFault(null)
  await reveal.getByRole('button', { name: 'Authorise now' }).click()
  await expect(reveal.getByText('Authorised: it can be used from now on.')).toBeVisible()
  await reveal.getByRole('button', { name: 'Done' }).click()
  await expectRow(page, { Name: 'Garage', Status: 'Active' })
})

test('an authorised admin token can be used in this browser at once', async ({ page, signIn }) => {
  await signIn()
  const reveal = await addToken(page, { name: 'My laptop', role: 'admin' })
  const secret = await readSecret(reveal)
  const use = reveal.getByRole('button', { name: 'Use in this browser' })
  await expect(use).toBeDisabled()
  await expect(use).toHaveAccessibleDescription('Authorise the token first.')
  await reveal.getByRole('button', { name: 'Authorise now' }).click()
  await use.click()
  await expect(reveal.getByText('This browser now uses the new token.')).toBeVisible()
  await expect(reveal.getByRole('button', { name: 'Done' })).toBeFocused()
  await reveal.getByRole('button', { name: 'Done' }).click()
  await expect(rowNamed(page, 'My laptop').getByText('this browser')).toBeVisible()
  expect(await storedToken(page)).toBe(secret)
  await page.reload()
  await expect(rowNamed(page, 'My laptop')).toBeVisible()
})

const ways: [string, (page: Page, dialog: Locator) => Promise<unknown>][] = [
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['the X', (_page, dialog) => dialog.getByRole('button', { name: 'Close' }).click()],
  ['Done', (_page, dialog) => dialog.getByRole('button', { name: 'Done' }).click()],
  ['the back button', (page) => page.goBack()],
  ['a click outside', (page) => page.mouse.click(5, 300)],
]

test('every way out asks while the secret has not been taken', async ({ page, signIn }) => {
  await signIn()
  const reveal = await addToken(page, { name: 'Garage' })
  const secret = await readSecret(reveal)
  for (const [way, leave] of ways) {
    await test.step(way, async () => {
      await leave(page, reveal)
      await expect(gate(page).getByRole('button', { name: 'Back to the secret' })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(gate(page)).toBeHidden()
      await expect(secretIn(reveal)).toHaveText(secret)
    })
  }
  await page.keyboard.press('Escape')
  await gate(page).getByRole('button', { name: 'I have stored it' }).click()
  await expect(reveal).toBeHidden()
  await expectRow(page, { Name: 'Garage', Status: 'Waiting for authorisation' })
})

test('Escape is heard from the moment the secret is there, wherever the focus is', async ({
  page,
  signIn,
}) => {
  await signIn()
  const dialog = await openAdd(page)
  await fillAdd(dialog, { name: 'Garage' })
  // A busy machine takes a while to paint the dialog; here the key comes before that.
  await page.evaluate(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('dialog[open] h2')?.textContent.includes('was added')) return
      observer.disconnect()
      const press = { key: 'Escape', bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press))
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  await dialog.getByRole('button', { name: 'Add token' }).click()
  await expect(gate(page)).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(gate(page)).toBeHidden()
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await page.keyboard.press('Escape')
  await expect(gate(page)).toBeVisible()
})

test('Escape or the back button pressed again and again does not get past the question', async ({
  page,
  signIn,
}) => {
  await signIn()
  const reveal = await addToken(page, { name: 'Garage' })
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('Escape')
  await expect(gate(page)).toBeVisible()
  await expect(secretIn(reveal)).toBeVisible()
  await page.goBack()
  await expect(gate(page)).toBeHidden()
  await page.goBack()
  await expect(gate(page)).toBeVisible()
  await page.goBack()
  await expect(secretIn(reveal)).toBeVisible()
})

test('closing the tab asks while the secret has not been taken', async ({ page, signIn }) => {
  await signIn()
  const reveal = await addToken(page, { name: 'Garage' })
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await expect(secretIn(reveal)).toBeVisible()
})

test('after closing, the secret is nowhere', async ({ page, signIn, context }) => {
  const lines: string[] = []
  page.on('console', (message) => lines.push(message.text()))
  await signIn()
  const reveal = await addToken(page, { name: 'Garage' })
  const secret = await readSecret(reveal)
  expect(await placesInMemory(page, secret)).not.toEqual([])
  await copyButton(reveal).click()
  await reveal.getByRole('button', { name: 'Authorise now' }).click()
  await expect(reveal.getByText('Authorised: it can be used from now on.')).toBeVisible()
  await reveal.getByRole('button', { name: 'Done' }).click()
  await expectRow(page, { Name: 'Garage', Status: 'Active' })

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
  await expectSignedIn(page)
  expect((await page.content()).includes(secret)).toBe(false)
})

test('a session that ends while the secret is shown does not take it away', async ({
  page,
  signIn,
  program,
  consoleWatch,
}) => {
  consoleWatch.allow(/Failed to load resource/)
  await signIn()
  const reveal = await addToken(page, { name: 'Garage' })
  const secret = await readSecret(reveal)
  await program((await storedToken(page)) ?? '', sessionPaths.signOut)
  await reveal.getByRole('button', { name: 'Authorise now' }).click()
  await expect(reveal.getByText('You were signed out meanwhile.')).toBeVisible()
  await expect(secretIn(reveal)).toHaveText(secret)
  await copyButton(reveal).click()
  await reveal.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await expect(page.getByText('The meter ended your session')).toBeVisible()
})
