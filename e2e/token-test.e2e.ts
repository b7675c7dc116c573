import type { Page } from '@playwright/test'

import { accessTokenPaths } from '../src/api/schemas/access-token'
import { readingPath } from '../src/api/schemas/reading'
import { jwtClaims } from '../src/api/schemas/session'
import { decodeJwt } from '../src/lib/jwt'
import type { Meter } from './support/meter'
import { passTimeUntilShown } from './support/pass-time'
import { watchRequests } from './support/requests'
import { expect, test } from './support/test'

const HOUR_MS = 3_600_000

/** The Authorization header of the next request for a path. */
const nextBearer = async (page: Page, path: string) => {
  const request = await page.waitForRequest((one) => new URL(one.url()).pathname === path)
  return request.headers()['authorization']
}

test('authorising tries the new token itself, and tells what comes of it', async ({
  page,
  list,
  meter,
  signIn,
}) => {
  await signIn()
  const reveal = await list.addToken({ name: 'Attic' })
  const problem = (sentence: string) => reveal.problem.filter({ hasText: sentence })

  await test.step('each reason has its own sentence', async () => {
    const secret = await reveal.readSecret()
    await reveal.take()
    await meter.setFault('json:401')
    const bearer = nextBearer(page, readingPath('local'))
    await reveal.authorise.click()
    expect(await bearer).toBe(`Bearer ${secret}`)
    await passTimeUntilShown(problem('its role is not enough for this on this meter'))
    await expect(reveal.authorised).toBeVisible()
    const reasons: [Parameters<Meter['setFault']>, string][] = [
      [['json:401', 'tokens.list:500'], 'the list that would tell why could not be asked'],
      [['json:refuse'], 'The meter cannot be reached.'],
      [['json:429'], 'The meter is busy. Try again in 30 seconds.'],
      [['json:wrong-shape'], 'an answer that this page does not understand'],
      // Told by testing again, too.
      [['json:401'], 'its role is not enough for this on this meter'],
    ]
    for (const [faults, sentence] of reasons) {
      await meter.setFault(...faults)
      await reveal.testAgain.click()
      await passTimeUntilShown(problem(sentence))
    }
  })

  await test.step('the way on is to test again, which tells the way of the power', async () => {
    await meter.setFault(null)
    await reveal.testAgain.click()
    await expect(reveal.reading).toHaveText('3,480 W into the grid')
    await expect(reveal.next).toHaveText('Done')
    await meter.moveClock(9 * HOUR_MS)
    await reveal.testAgain.click()
    await expect(reveal.reading).toHaveText('715 W from the grid')
    await reveal.finish()
  })

  await test.step('an admin token proves that it may manage', async () => {
    const ofAdmin = await list.addToken({ name: 'Laptop', role: 'admin' })
    const secret = await ofAdmin.readSecret()
    const asked = watchRequests(page, { path: accessTokenPaths.tokens })
    await ofAdmin.authoriseNow()
    await expect(ofAdmin.root.getByText('“Laptop” can manage this meter now')).toBeVisible()
    const bearers = asked.map((request) => request.headers()['authorization'])
    expect(bearers).toContain(`Bearer ${secret}`)
  })
})

test('a token that was revoked or has expired meanwhile says so', async ({
  list,
  meter,
  arrange,
  consoleWatch,
  signIn,
}) => {
  consoleWatch.allowStatus(401)
  await signIn()
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
