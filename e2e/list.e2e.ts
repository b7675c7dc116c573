import { accessTokenPaths } from '../src/api/schemas/access-token'
import { seedTokenNames } from '../src/mock/seed'
import { AddDialog } from './pages/add-dialog'
import { DetailsDialog } from './pages/details-dialog'
import { holdAnswers } from './support/hold-answer'
import { rowsOf } from './support/table'
import { comeBackTo } from './support/tab'
import { expect, test } from './support/test'

test('a list that cannot be loaded says why until it is, and then shows every token as it is', async ({
  list,
  signIn,
  meter,
}) => {
  await test.step('a list that cannot be loaded can be asked for again', async () => {
    await meter.setFault('tokens.list:500')
    await signIn()
    const { problem } = list
    await expect(problem).toContainText('The access tokens could not be loaded')
    await expect(problem).toContainText('(status 500)')
    await expect(problem).toContainText('This answer was asked for by a fault.')

    await meter.setFault('tokens.list:refuse')
    await list.retry.click()
    await expect(problem).toContainText('The meter cannot be reached.')

    await meter.setFault(null)
    await list.retry.press('Enter')
    await list.expectLoaded()
    await expect(problem).toBeHidden()
  })
  await test.step('every token is there with its role, state and times', async () => {
    const rows = await rowsOf(list.table)
    expect(rows).toHaveLength(Object.keys(seedTokenNames).length)
    const expected = [
      ['active', 'Read only (api)', 'Active'],
      ['waiting', 'Read only (api)', 'Waiting for authorisation'],
      ['expiresSoon', 'Read only (api)', 'Expires soon'],
      ['expired', 'Read only (api)', 'Expired'],
      ['neverExpires', 'Full control (admin)', 'Active'],
      ['neverUsed', 'Read only (api)', 'Active'],
      ['nonLatin', 'Read only (api)', 'Active'],
    ] as const
    for (const [state, role, status] of expected) {
      await list.expectRow({ Name: seedTokenNames[state], Role: role, Status: status })
    }
    await list.expectRow({
      Name: seedTokenNames.expiresSoon,
      Expires: expect.stringMatching(/2 Dec 2026.*9 days left/),
      'Last used': expect.stringContaining('3 hours ago'),
    })
    await list.expectRow({
      Name: seedTokenNames.neverExpires,
      Expires: expect.stringContaining('Never'),
    })
    await list.expectRow({ Name: seedTokenNames.neverUsed, 'Last used': 'Never used' })
  })
  await test.step('a list that cannot be refreshed stays on screen and says how old it is', async () => {
    await meter.setFault('tokens.list:500')
    // What was authorised is asked for again afterwards.
    await list.row('Node-RED').authorise.click()
    await expect(list.staleNotice).toBeVisible()
    await list.expectRow({ Name: 'Node-RED', Status: 'Active' })

    await meter.setFault(null)
    await list.retry.click()
    await expect(list.staleNotice).toBeHidden()
    await list.expectLoaded()
  })
  await test.step('the token this browser uses is marked', async () => {
    const reveal = await list.addToken({ name: 'My laptop', role: 'admin' })
    await reveal.authoriseNow()
    await reveal.useHere()
    await reveal.finish()
    await expect(list.row('My laptop').ownMark).toBeVisible()
    await expect(list.ownMarks).toHaveCount(1)
  })
})

test(
  'the details tell the exact times, by keyboard alone too',
  { tag: '@engines' },
  async ({ page, list, signIn }) => {
    await signIn()
    const opener = list.row('Wallbox').details
    await opener.press('Enter')
    const dialog = new DetailsDialog(page, 'Wallbox')
    const { facts } = dialog
    await expect(facts.filter({ hasText: /Thursday,? 3 September 2026 at 12:00:00/ })).toBeVisible()
    await expect(facts.filter({ hasText: /Thursday,? 3 September 2026 at 12:01:00/ })).toBeVisible()
    await expect(facts.filter({ hasText: 'December' })).toHaveText(
      /Wednesday,? 2 December 2026 at 17:00:00.*in 9 days/,
    )
    await expect(
      dialog.root.getByText('Times of this browser’s zone, Europe/Berlin.'),
    ).toBeVisible()
    await page.keyboard.press('Escape')
    await dialog.expectClosed()
    await expect(opener).toBeFocused()
  },
)

test('a list on its way shows its shape first, then what this meter knows of its tokens', async ({
  page,
  list,
  signIn,
  meter,
}) => {
  await test.step('its shape first', async () => {
    await meter.setDevice('other-zone')
    const { release } = await holdAnswers(page, accessTokenPaths.tokens, 'GET')
    await signIn()
    await expect(list.loading).toBeVisible()
    release()
    await list.expectLoaded()
    await expect(list.loading).toBeHidden()
  })
  await test.step('the details name the time at a meter in another zone', async () => {
    const dialog = await list.openDetails('Wallbox')
    await expect(dialog.root).toContainText(
      /2 December 2026 at 11:00:00 .*\(the meter’s zone, America\/New_York\)/,
    )
    await page.keyboard.press('Escape')
    await dialog.expectClosed()
  })
  await test.step('a meter that does not report uses has no column for them', async () => {
    await meter.setDevice('no-last-used')
    await comeBackTo(page)
    await expect(list.column('Last used')).toHaveCount(0)
    await expect(list.column('Expires')).toBeVisible()
    const dialog = await list.openDetails('Wallbox')
    await expect(dialog.root.getByText('Not reported by this meter')).toBeVisible()
  })
})

test('an empty list says what tokens are good for, and begins ADD for a purpose', async ({
  page,
  list,
  signIn,
  meter,
}) => {
  await meter.setSeed('empty')
  await signIn()
  await expect(list.empty).toBeVisible()
  await expect(list.table).toBeHidden()
  await page.getByRole('button', { name: 'evcc', exact: true }).click()
  const dialog = new AddDialog(page)
  await dialog.expectOpen()
  await expect(dialog.name).toHaveValue('evcc')
  await expect(dialog.purpose('evcc')).toBeChecked()
})
