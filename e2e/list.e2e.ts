import { seedTokenNames } from '../src/mock/seed'
import { rowsOf } from './support/table'
import { expect, test } from './support/test'
import {
  addToken,
  enterPassword,
  expectRow,
  expectSignedIn,
  rowNamed,
  tokenTable,
} from './support/tokens'

test('the list shows every token with its role, state and times', async ({ page, signIn }) => {
  await signIn()
  await expect(tokenTable(page)).toBeVisible()
  const rows = await rowsOf(tokenTable(page))
  expect(rows).toHaveLength(Object.keys(seedTokenNames).length)
  const expected = [
    ['active', 'api', 'Active'],
    ['waiting', 'api', 'Waiting for authorisation'],
    ['expiresSoon', 'api', 'Expires soon'],
    ['expired', 'api', 'Expired'],
    ['neverExpires', 'admin', 'Active'],
    ['neverUsed', 'api', 'Active'],
    ['nonLatin', 'api', 'Active'],
  ] as const
  for (const [state, role, status] of expected) {
    await expectRow(page, { Name: seedTokenNames[state], Role: role, Status: status })
  }
  await expectRow(page, {
    Name: seedTokenNames.expiresSoon,
    Created: expect.stringContaining('3 Sept 2026'),
    'Expires on': expect.stringContaining('2 Dec 2026'),
    'Last used': expect.stringContaining('3 hours ago'),
  })
  await expectRow(page, {
    Name: seedTokenNames.neverExpires,
    'Expires on': expect.stringContaining('Never'),
  })
  await expectRow(page, { Name: seedTokenNames.neverUsed, 'Last used': 'Never used' })
})

test('the token this browser uses is marked', async ({ page, signIn }) => {
  await signIn()
  const reveal = await addToken(page, { name: 'My laptop', role: 'admin' })
  await reveal.getByRole('button', { name: 'Authorise now' }).click()
  await reveal.getByRole('button', { name: 'Use in this browser' }).click()
  await expect(reveal.getByText('This browser now uses the new token.')).toBeVisible()
  await reveal.getByRole('button', { name: 'Done' }).click()
  await expect(rowNamed(page, 'My laptop').getByText('this browser')).toBeVisible()
  await expect(tokenTable(page).getByText('this browser')).toHaveCount(1)
})

test('the details tell the exact times, by keyboard alone too', async ({ page, signIn }) => {
  await signIn()
  const opener = rowNamed(page, 'Wallbox').getByRole('button', { name: 'Wallbox', exact: true })
  await opener.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Wallbox' })
  const facts = dialog.getByRole('definition')
  await expect(facts.filter({ hasText: /Thursday,? 3 September 2026 at 12:00:00/ })).toBeVisible()
  await expect(facts.filter({ hasText: /Thursday,? 3 September 2026 at 12:01:00/ })).toBeVisible()
  await expect(facts.filter({ hasText: 'December' })).toHaveText(
    /Wednesday,? 2 December 2026 at 17:00:00.*in 9 days/,
  )
  await expect(dialog.getByText('Times of this browser’s zone, Europe/Berlin.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
})

test('the details name the time at a meter in another zone', async ({ page, signIn, meter }) => {
  await meter.setDevice('other-zone')
  await signIn()
  await tokenTable(page).getByRole('button', { name: 'Wallbox', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Wallbox' })).toContainText(
    /2 December 2026 at 11:00:00 .*\(the meter’s zone, America\/New_York\)/,
  )
})

test('a list on its way shows its shape first', async ({ page, signIn, meter }) => {
  await signIn()
  await meter.setLatency(1500)
  await page.reload()
  await expect(page.getByRole('status', { name: 'Loading the access tokens' })).toBeVisible()
  await expect(tokenTable(page)).toBeVisible()
  await expect(page.getByRole('status', { name: 'Loading the access tokens' })).toBeHidden()
})

test('an empty list says what tokens are good for', async ({ page, signIn, meter }) => {
  await meter.setSeed('empty')
  await signIn()
  await expect(page.getByRole('heading', { name: 'No access tokens yet' })).toBeVisible()
  await expect(tokenTable(page)).toBeHidden()
})

test('a list that cannot be loaded says why and can be asked for again', async ({
  page,
  meter,
  consoleWatch,
}) => {
  consoleWatch.allow(/Failed to load resource/)
  await meter.setFault('tokens.list:500')
  await page.goto('/')
  await enterPassword(page)
  await expectSignedIn(page)
  const problem = page.getByRole('alert')
  await expect(problem).toContainText('The access tokens could not be loaded')
  await expect(problem).toContainText('(status 500)')
  await expect(problem).toContainText('This answer was asked for by a fault.')

  await meter.setFault('tokens.list:refuse')
  await problem.getByRole('button', { name: 'Retry' }).click()
  await expect(problem).toContainText('The meter cannot be reached.')

  await meter.setFault(null)
  await problem.getByRole('button', { name: 'Retry' }).press('Enter')
  await expect(tokenTable(page)).toBeVisible()
  await expect(problem).toBeHidden()
})

test('a list that cannot be refreshed stays on screen and says how old it is', async ({
  page,
  signIn,
  meter,
  consoleWatch,
}) => {
  consoleWatch.allow(/Failed to load resource/)
  await signIn()
  await expect(tokenTable(page)).toBeVisible()
  await meter.setFault('tokens.list:500')
  // What was authorised is asked for again afterwards.
  await tokenTable(page).getByRole('button', { name: 'Authorise Node-RED' }).click()
  const notice = page.getByText('The list could not be refreshed')
  await expect(notice).toBeVisible()
  await expectRow(page, { Name: 'Node-RED', Status: 'Active' })

  await meter.setFault(null)
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect(notice).toBeHidden()
  await expect(tokenTable(page)).toBeVisible()
})

test('a meter that does not report uses has no column for them', async ({
  page,
  signIn,
  meter,
}) => {
  await meter.setDevice('no-last-used')
  await signIn()
  await expect(tokenTable(page)).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Expires on' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Last used' })).toHaveCount(0)
  await tokenTable(page).getByRole('button', { name: 'Wallbox', exact: true }).click()
  await expect(page.getByText('Not reported by this meter')).toBeVisible()
})
