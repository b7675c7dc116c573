import { devicePaths } from '../src/api/schemas/device'
import { jwtClaims, sessionPaths } from '../src/api/schemas/session'
import { decodeJwt } from '../src/lib/jwt'
import { AddDialog } from './pages/add-dialog'
import { waysOut, type WayOut } from './pages/dialog-part'
import { ListPage } from './pages/list-page'
import { SignInPage } from './pages/sign-in-page'
import { holdAnswers } from './support/hold-answer'
import { watchRequests } from './support/requests'
import { storedJwt } from './support/session'
import { expect, test } from './support/test'

test.beforeEach(({ signIn }) => signIn())

test('each lifetime says in words how long the token is valid', async ({ list }) => {
  const dialog = await list.openAdd()
  await expect(
    dialog.root.getByText(/Valid until Tuesday,? 23 November 2027 at 23:59/),
  ).toBeVisible()
  await dialog.lifetime('30 days').check()
  await expect(
    dialog.root.getByText(/Valid until Wednesday,? 23 December 2026 at 23:59/),
  ).toBeVisible()
  await dialog.lifetime('90 days').check()
  await expect(
    dialog.root.getByText(/Valid until Sunday,? 21 February 2027 at 23:59/),
  ).toBeVisible()
  await dialog.lifetime('On a date').check()
  await dialog.lastDay.fill('2027-07-01')
  await expect(dialog.root.getByText(/Valid until Thursday,? 1 July 2027 at 23:59/)).toBeVisible()
  await dialog.lifetime('Never').check()
  await expect(dialog.root.getByText(/Valid until \w+day/)).toBeHidden()
})

test('a date means the end of that day in the meter’s zone', async ({ page, list, meter }) => {
  await meter.setDevice('other-zone')
  await page.reload()
  await list.expectLoaded()
  const dialog = await list.openAdd()
  await dialog.fillIn({ name: 'Boiler' })
  await dialog.lifetime('On a date').check()
  await dialog.lastDay.fill('2027-02-21')
  await expect(
    dialog.root.getByText(/21 February 2027 at 23:59, the meter’s time \(America\/New_York\)/),
  ).toBeVisible()
  const reveal = await dialog.send('Boiler')
  const claims = jwtClaims.parse(decodeJwt(await reveal.readSecret()))
  expect(claims.exp).toBe(Date.parse('2027-02-21T23:59:59-05:00') / 1000)
})

test('admin and never each carry a caution', { tag: '@chromium' }, async ({ list }) => {
  const dialog = await list.openAdd()
  await expect(dialog.root.getByText('Reads measurements over the JSON interface')).toBeVisible()
  await expect(dialog.root.getByText('May do all that a signed-in user may')).toBeVisible()
  await expect(dialog.adminCaution).toBeHidden()
  await expect(dialog.neverCaution).toBeHidden()
  await dialog.role('admin').check()
  await expect(dialog.adminCaution).toBeVisible()
  await dialog.lifetime('Never').check()
  await expect(dialog.neverCaution).toBeVisible()
})

test('a name that the meter would refuse is refused at its field', async ({ list }) => {
  const dialog = await list.openAdd()
  const name = dialog.name
  const wrong = [
    ['   ', 'Give the token a name.'],
    ['x'.repeat(65), 'The name is longer than 64 characters.'],
    ['bell\u0007', 'invisible control character'],
  ] as const
  for (const [text, sentence] of wrong) {
    await name.fill(text)
    await dialog.submit.click()
    await expect(name).toHaveAccessibleDescription(new RegExp(sentence))
    await expect(name).toBeFocused()
  }
  // Each is one character, whatever a computer counts.
  await name.fill('🔌'.repeat(64))
  await dialog.send('🔌'.repeat(64))
})

test('a day that makes no sense is refused at its field', async ({ list }) => {
  const dialog = await list.openAdd()
  await dialog.fillIn({ name: 'Boiler' })
  await dialog.lifetime('On a date').check()
  const day = dialog.lastDay
  const wrong = [
    ['', 'Choose the last day.'],
    ['2026-11-22', 'This day lies in the past.'],
    ['9999-01-01', 'This day is too far away.'],
  ] as const
  for (const [date, sentence] of wrong) {
    await day.fill(date)
    await dialog.submit.click()
    await expect(day).toHaveAccessibleDescription(new RegExp(sentence))
  }
  await day.fill('2026-11-23')
  await dialog.send('Boiler')
})

test('what the meter says against a field stands at that field', async ({ page, list, meter }) => {
  await meter.setFault('tokens.create:422')
  const dialog = await list.openAdd()
  await dialog.fillIn({ name: 'Boiler' })
  await dialog.submit.click()
  const name = dialog.name
  await expect(name).toHaveAccessibleDescription(/“The meter does not like this name\.”/)
  await expect(name).toBeFocused()
  await meter.setFault(null)
  await name.press('End')
  await page.keyboard.type(' 2')
  await page.keyboard.press('Enter')
  await dialog.expectReveal('Boiler 2')
})

test(
  'a refusal of the whole keeps the entries for a second try',
  { tag: '@chromium' },
  async ({ list, meter }) => {
    await meter.setFault('tokens.create:429')
    const dialog = await list.openAdd()
    await dialog.fillIn({ name: 'Boiler', role: 'admin' })
    await dialog.submit.click()
    await expect(dialog.problem).toContainText('Try again in 30 seconds.')
    await meter.setFault(null)
    const reveal = await dialog.send('Boiler')
    await reveal.take()
    await reveal.finish()
    await list.expectRow({ Name: 'Boiler', Role: 'Full control (admin)' })
  },
)

const ways: readonly WayOut<AddDialog>[] = [
  ...waysOut,
  ['Cancel', (dialog) => dialog.cancel.click()],
]

test('an untouched form closes at once, every way', async ({ list }) => {
  for (const [way, leave] of ways) {
    await test.step(way, async () => {
      const dialog = await list.openAdd()
      await leave(dialog)
      await dialog.expectClosed()
    })
  }
})

test('a filled form asks before it is left, every way', async ({ page, list }) => {
  const dialog = await list.openAdd()
  await dialog.fillIn({ name: 'Half-done', role: 'admin', lifetime: '30 days' })
  for (const [way, leave] of ways) {
    await test.step(way, async () => {
      await leave(dialog)
      await dialog.discard.expectOpen()
      await dialog.discard.cancel.click()
      await dialog.discard.expectClosed()
    })
  }
  await expect(dialog.name).toHaveValue('Half-done')
  await expect(dialog.role('admin')).toBeChecked()
  await expect(dialog.lifetime('30 days')).toBeChecked()

  await page.keyboard.press('Escape')
  await dialog.discard.confirm.click()
  await dialog.expectClosed()
  const fresh = await list.openAdd()
  await expect(fresh.name).toHaveValue('')
})

test('the keyboard alone adds a token, and Enter pressed often adds one', async ({
  page,
  list,
  meter,
}) => {
  const posts = watchRequests(page, { method: 'POST' })
  await meter.setLatency(400)
  await list.add.press('Enter')
  const dialog = new AddDialog(page)
  await expect(dialog.purpose('evcc')).toBeFocused()
  await dialog.name.focus()
  await page.keyboard.type('Attic')
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('Enter')
  const reveal = await dialog.expectReveal('Attic')
  expect(posts).toHaveLength(1)

  await expect(reveal.copyAndAuthorise).toBeFocused()
  await reveal.take()
  await page.keyboard.press('Escape')
  await reveal.expectClosed()
  await list.expectRow({ Name: 'Attic' })
  await expect(list.row('Attic').revoke).toHaveCount(1)
})

test('a session that ends under a filled form costs nothing that was typed', async ({
  page,
  list,
  program,
  consoleWatch,
}) => {
  const dialog = await list.openAdd()
  await dialog.fillIn({ name: 'Long story', role: 'admin', lifetime: '90 days' })
  consoleWatch.allowStatus(401)
  await program((await storedJwt(page)) ?? '', sessionPaths.signOut)
  await dialog.submit.click()
  await expect(dialog.problem).toContainText('Your entries stay here')
  await expect(dialog.name).toHaveValue('Long story')

  const opened = page.waitForEvent('popup')
  await dialog.signInTab.click()
  const tab = await opened
  await new SignInPage(tab).enterPassword()
  await new ListPage(tab).expectLoaded()

  await page.bringToFront()
  await dialog.send('Long story')
})

test('two tokens may have one name', { tag: '@chromium' }, async ({ list }) => {
  const reveal = await list.addToken({ name: 'evcc' })
  await reveal.take()
  await reveal.finish()
  await expect(list.row('evcc').revoke).toHaveCount(2)
})

test('the meter is not said to keep its time zone to itself while it is asked', async ({
  page,
  list,
}) => {
  const { held, release } = await holdAnswers(page, devicePaths.timeConfig, 'GET')
  await page.reload()
  const dialog = await list.openAdd()
  await held
  const until = dialog.root.getByText('23:59')
  await expect(until).toBeVisible()
  await expect(until).not.toContainText('did not tell')
  release()
})
