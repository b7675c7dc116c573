import type { Page } from '@playwright/test'

import { accessTokenPaths } from '../src/api/schemas/access-token'
import { readingPath } from '../src/api/schemas/reading'
import { jwtClaims } from '../src/api/schemas/session'
import { decodeJwt } from '../src/lib/jwt'
import type { Meter } from './support/meter'
import { watchRequests } from './support/requests'
import { expect, test } from './support/test'

const HOUR_MS = 3_600_000

test.beforeEach(async ({ signIn }) => {
  await signIn()
})

/** The Authorization header of the next request for a path. */
const nextBearer = async (page: Page, path: string) => {
  const request = await page.waitForRequest((one) => new URL(one.url()).pathname === path)
  return request.headers()['authorization']
}

test('the test reads the meter with the new token and tells the way of the power', async ({
  page,
  list,
  meter,
}) => {
  const reveal = await list.addToken({ name: 'Attic' })
  const secret = await reveal.readSecret()
  await reveal.authoriseNow()
  await expect(reveal.test).toBeFocused()
  const bearer = nextBearer(page, readingPath('local'))
  await reveal.test.click()
  expect(await bearer).toBe(`Bearer ${secret}`)
  await expect(reveal.reading).toHaveText('3,480 W into the grid')
  await meter.moveClock(9 * HOUR_MS)
  await reveal.test.click()
  await expect(reveal.reading).toHaveText('715 W from the grid')
})

test('an admin token proves that it may manage, with the new token', async ({ page, list }) => {
  const reveal = await list.addToken({ name: 'Laptop', role: 'admin' })
  const secret = await reveal.readSecret()
  await reveal.authoriseNow()
  const asked = watchRequests(page, { path: accessTokenPaths.tokens })
  await reveal.test.click()
  await expect(reveal.root.getByText('It may manage this meter')).toBeVisible()
  const bearers = asked.map((request) => request.headers()['authorization'])
  expect(bearers).toContain(`Bearer ${secret}`)
})

test('a token that is not authorised yet says so, and no longer once it is', async ({
  list,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(401)
  const reveal = await list.addToken({ name: 'Attic' })
  await reveal.test.click()
  const missing = reveal.root.getByText('because it is not authorised yet')
  await expect(missing).toBeVisible()
  await reveal.authoriseNow()
  await expect(missing).toBeHidden()
  await reveal.test.click()
  await expect(reveal.reading).toBeVisible()
})

test('each other reason has its own sentence', async ({ list, meter }) => {
  const reveal = await list.addToken({ name: 'Attic' })
  await reveal.authoriseNow()
  const reasons: [Parameters<Meter['setFault']>, string][] = [
    [['json:401'], 'its role is not enough for this on this meter'],
    [['json:401', 'tokens.list:500'], 'the list that would tell why could not be asked'],
    [['json:refuse'], 'The meter cannot be reached.'],
    [['json:429'], 'The meter is busy. Try again in 30 seconds.'],
    [['json:wrong-shape'], 'an answer that this page does not understand'],
  ]
  for (const [faults, sentence] of reasons) {
    await meter.setFault(...faults)
    await reveal.test.click()
    await expect(reveal.root.getByText(sentence)).toBeVisible()
  }
  await meter.setFault(null)
  await reveal.test.click()
  await expect(reveal.reading).toBeVisible()
})

test('a token that was revoked or has expired meanwhile says so', async ({
  list,
  meter,
  arrange,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(401)
  const dialog = await list.openAdd()
  await dialog.fillIn({ name: 'Today only', lifetime: 'On a date' })
  await dialog.lastDay.fill('2026-11-23')
  const reveal = await dialog.send('Today only')
  const { jti } = jwtClaims.parse(decodeJwt(await reveal.readSecret()))
  await reveal.authoriseNow()
  await meter.moveClock(15 * HOUR_MS)
  await reveal.test.click()
  await expect(reveal.root.getByText('because it has expired')).toBeVisible()
  await arrange.revoke(jti ?? '')
  await reveal.test.click()
  await expect(reveal.root.getByText('because it was revoked meanwhile')).toBeVisible()
})

test('an answer to an older test never replaces that to a newer one', async ({
  page,
  list,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(401)
  const reveal = await list.addToken({ name: 'Attic' })
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
  await reveal.test.click()
  await expect(reveal.test).toHaveAttribute('aria-busy')
  await reveal.authoriseNow()
  // Long before the older one reaches its time limit.
  await expect(reveal.test).not.toHaveAttribute('aria-busy', { timeout: 5_000 })
  await reveal.test.click()
  await expect(reveal.reading).toBeVisible()
  gate.abort()
  await page.unrouteAll({ behavior: 'wait' })
  await expect(reveal.reading).toBeVisible()
  await expect(reveal.root.getByText('The meter refuses it')).toBeHidden()
})
