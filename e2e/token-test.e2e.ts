import type { Locator, Page } from '@playwright/test'

import { accessTokenPaths } from '../src/api/schemas/access-token'
import { readingPath } from '../src/api/schemas/reading'
import { jwtClaims } from '../src/api/schemas/session'
import { decodeJwt } from '../src/lib/jwt'
import { checkA11y } from './support/a11y'
import { expect, test } from './support/test'
import { addToken, openAdd, readSecret, revealDialog } from './support/tokens'

const HOUR_MS = 3_600_000

test.beforeEach(async ({ signIn, consoleWatch }) => {
  // A browser reports a refused request by itself.
  consoleWatch.allow(/Failed to load resource/)
  await signIn()
})

const testButton = (dialog: Locator) => dialog.getByRole('button', { name: /^Test / })

async function authorise(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Authorise now' }).click()
  await expect(dialog.getByText('Authorised: it can be used from now on.')).toBeVisible()
}

/** The Authorization header of the next request for a path. */
const nextBearer = async (page: Page, path: string) => {
  const request = await page.waitForRequest((one) => new URL(one.url()).pathname === path)
  return request.headers()['authorization']
}

test('the test reads the meter with the new token and tells the way of the power', async ({
  page,
  meter,
}) => {
  const reveal = await addToken(page, { name: 'Attic' })
  const secret = await readSecret(reveal)
  await authorise(reveal)
  await expect(testButton(reveal)).toBeFocused()
  const bearer = nextBearer(page, readingPath('local'))
  await testButton(reveal).click()
  expect(await bearer).toBe(`Bearer ${secret}`)
  await expect(reveal.getByText('3,480 W into the grid')).toBeVisible()
  await meter.moveClock(9 * HOUR_MS)
  await testButton(reveal).click()
  await expect(reveal.getByText('715 W from the grid')).toBeVisible()
  await checkA11y(page, { widths: [1280, 320], include: 'dialog' })
})

test('an admin token proves that it may manage, with the new token', async ({ page }) => {
  const reveal = await addToken(page, { name: 'Laptop', role: 'admin' })
  const secret = await readSecret(reveal)
  await authorise(reveal)
  const bearers: (string | undefined)[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname !== accessTokenPaths.tokens) return
    bearers.push(request.headers()['authorization'])
  })
  await testButton(reveal).click()
  await expect(reveal.getByText('It may manage this meter')).toBeVisible()
  expect(bearers).toContain(`Bearer ${secret}`)
})

test('a token that is not authorised yet says so, and no longer once it is', async ({ page }) => {
  const reveal = await addToken(page, { name: 'Attic' })
  await testButton(reveal).click()
  const missing = reveal.getByText('because it is not authorised yet')
  await expect(missing).toBeVisible()
  await authorise(reveal)
  await expect(missing).toBeHidden()
  await testButton(reveal).click()
  await expect(reveal.getByText(/W into the grid/)).toBeVisible()
})

test('each other reason has its own sentence', async ({ page, meter }) => {
  const reveal = await addToken(page, { name: 'Attic' })
  await authorise(reveal)
  const reasons = [
    ['json:401', 'its role is not enough for this on this meter'],
    ['json:401,tokens.list:500', 'the list that would tell why could not be asked'],
    ['json:refuse', 'The meter cannot be reached.'],
    ['json:429', 'The meter is busy. Try again in 30 seconds.'],
    ['json:wrong-shape', 'an answer that this page does not understand'],
  ] as const
  for (const [fault, sentence] of reasons) {
    await meter.setFault(fault)
    await testButton(reveal).click()
    await expect(reveal.getByText(sentence)).toBeVisible()
  }
  await meter.setFault(null)
  await testButton(reveal).click()
  await expect(reveal.getByText(/W into the grid/)).toBeVisible()
})

test('a token that was revoked or has expired meanwhile says so', async ({
  page,
  meter,
  arrange,
}) => {
  const dialog = await openAdd(page)
  await dialog.getByLabel('Name').fill('Today only')
  await dialog.getByRole('radio', { name: 'On a date' }).check()
  await dialog.getByLabel('Last day').fill('2026-11-23')
  await dialog.getByRole('button', { name: 'Add token' }).click()
  const reveal = revealDialog(page, 'Today only')
  const { jti } = jwtClaims.parse(decodeJwt(await readSecret(reveal)))
  await authorise(reveal)
  await meter.moveClock(15 * HOUR_MS)
  await testButton(reveal).click()
  await expect(reveal.getByText('because it has expired')).toBeVisible()
  await arrange.revoke(jti ?? '')
  await testButton(reveal).click()
  await expect(reveal.getByText('because it was revoked meanwhile')).toBeVisible()
})

test('an answer to an older test never replaces that to a newer one', async ({ page }) => {
  const reveal = await addToken(page, { name: 'Attic' })
  const gate = new AbortController()
  const opened = new Promise((resolve) => gate.signal.addEventListener('abort', resolve))
  let isFirst = true
  await page.route(`**${readingPath('local')}`, async (route) => {
    if (!isFirst) return route.continue()
    isFirst = false
    await opened
    // The page has given up on it by now.
    await route.fulfill({ status: 401, body: '' }).catch(() => {})
  })
  await testButton(reveal).click()
  await expect(testButton(reveal)).toHaveAttribute('aria-busy')
  await authorise(reveal)
  // Long before the older one reaches its time limit.
  await expect(testButton(reveal)).not.toHaveAttribute('aria-busy', { timeout: 5_000 })
  await testButton(reveal).click()
  await expect(reveal.getByText(/W into the grid/)).toBeVisible()
  gate.abort()
  await page.unrouteAll({ behavior: 'wait' })
  await expect(reveal.getByText(/W into the grid/)).toBeVisible()
  await expect(reveal.getByText('The meter refuses it')).toBeHidden()
})
