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

test('authorising reads the meter with the new token, and tells the way of the power', async ({
  page,
  list,
  meter,
}) => {
  const reveal = await list.addToken({ name: 'Attic' })
  const secret = await reveal.readSecret()
  const bearer = nextBearer(page, readingPath('local'))
  await reveal.authoriseNow()
  expect(await bearer).toBe(`Bearer ${secret}`)
  await expect(reveal.reading).toHaveText('3,480 W into the grid')
  await meter.moveClock(9 * HOUR_MS)
  await reveal.testAgain.click()
  await expect(reveal.reading).toHaveText('715 W from the grid')
})

test('an admin token proves that it may manage, with the new token', async ({ page, list }) => {
  const reveal = await list.addToken({ name: 'Laptop', role: 'admin' })
  const secret = await reveal.readSecret()
  const asked = watchRequests(page, { path: accessTokenPaths.tokens })
  await reveal.authoriseNow()
  await expect(reveal.root.getByText('“Laptop” can manage this meter now')).toBeVisible()
  const bearers = asked.map((request) => request.headers()['authorization'])
  expect(bearers).toContain(`Bearer ${secret}`)
})

test('each reason has its own sentence, and the way on is to test again', async ({
  list,
  meter,
}) => {
  const reveal = await list.addToken({ name: 'Attic' })
  await reveal.take()
  await meter.setFault('json:401')
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
    await reveal.testAgain.click()
    await expect(reveal.problem).toContainText(sentence)
  }
  await meter.setFault(null)
  await reveal.testAgain.click()
  await expect(reveal.reading).toBeVisible()
  await expect(reveal.next).toHaveText('Done')
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
  await reveal.testAgain.click()
  await expect(reveal.root.getByText('because it has expired')).toBeVisible()
  await arrange.revoke(jti ?? '')
  await reveal.testAgain.click()
  await expect(reveal.root.getByText('because it was revoked meanwhile')).toBeVisible()
})
