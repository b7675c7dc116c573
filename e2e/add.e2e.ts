import { devicePaths } from '../src/api/schemas/device'
import { jwtClaims, sessionPaths } from '../src/api/schemas/session'
import { decodeJwt } from '../src/lib/jwt'
import { AddDialog } from './pages/add-dialog'
import { waysOut, type WayOut } from './pages/dialog-part'
import { ListPage } from './pages/list-page'
import { SignInPage } from './pages/sign-in-page'
import { holdAnswers } from './support/hold-answer'
import { passTimeUntilShown } from './support/pass-time'
import { watchRequests } from './support/requests'
import { storedJwt } from './support/session'
import { expect, test } from './support/test'

test('the form says what a token will be, and refuses at its field what makes no sense', async ({
  list,
  signIn,
}) => {
  await signIn()
  const dialog = await list.openAdd()

  await test.step('each lifetime says in words how long the token is valid', async () => {
    await expect(
      dialog.root.getByText(/Valid until Tuesday,? 23 November 2027 at 23:59/),
    ).toBeVisible()
    await expect(dialog.neverCaution).toBeHidden()
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

  await test.step('admin and never each carry a caution', async () => {
    await expect(dialog.neverCaution).toBeVisible()
    await expect(dialog.root.getByText('Reads measurements over the JSON interface')).toBeVisible()
    await expect(dialog.root.getByText('May do all that a signed-in user may')).toBeVisible()
    await expect(dialog.adminCaution).toBeHidden()
    await dialog.role('admin').check()
    await expect(dialog.adminCaution).toBeVisible()
  })

  await test.step('a name that the meter would refuse is refused', async () => {
    const wrong = [
      ['   ', 'Give the token a name.'],
      ['x'.repeat(65), 'The name is longer than 64 characters.'],
      ['bell\u0007', 'invisible control character'],
    ] as const
    for (const [text, sentence] of wrong) {
      await dialog.name.fill(text)
      await dialog.submit.click()
      await expect(dialog.name).toHaveAccessibleDescription(new RegExp(sentence))
      await expect(dialog.name).toBeFocused()
    }
  })

  await test.step('a day that makes no sense is refused, today and the longest name are not', async () => {
    // Each is one character, whatever a computer counts.
    await dialog.name.fill('🔌'.repeat(64))
    await dialog.lifetime('On a date').check()
    const wrong = [
      ['', 'Choose the last day.'],
      ['2026-11-22', 'This day lies in the past.'],
      ['9999-01-01', 'This day is too far away.'],
    ] as const
    for (const [date, sentence] of wrong) {
      await dialog.lastDay.fill(date)
      await dialog.submit.click()
      await expect(dialog.lastDay).toHaveAccessibleDescription(new RegExp(sentence))
    }
    await dialog.lastDay.fill('2026-11-23')
    await dialog.send('🔌'.repeat(64))
  })
})

test('a date means the end of that day in the meter’s zone, which is asked for first', async ({
  page,
  list,
  meter,
  signIn,
}) => {
  await meter.setDevice('other-zone')
  const { held, release } = await holdAnswers(page, devicePaths.timeConfig, 'GET')
  await signIn()
  const dialog = await list.openAdd()

  await test.step('while it is asked, the meter is not said to keep its zone to itself', async () => {
    await held
    const until = dialog.root.getByText('23:59')
    await expect(until).toBeVisible()
    await expect(until).not.toContainText('did not tell')
    release()
  })

  await test.step('a day ends when it ends there', async () => {
    await dialog.fillIn({ name: 'Boiler', lifetime: 'On a date' })
    await dialog.lastDay.fill('2027-02-21')
    await expect(
      dialog.root.getByText(/21 February 2027 at 23:59, the meter’s time \(America\/New_York\)/),
    ).toBeVisible()
    const reveal = await dialog.send('Boiler')
    const claims = jwtClaims.parse(decodeJwt(await reveal.readSecret()))
    expect(claims.exp).toBe(Date.parse('2027-02-21T23:59:59-05:00') / 1000)
  })
})

test('a refusal by the meter keeps the entries for another try', async ({
  page,
  list,
  meter,
  signIn,
}) => {
  await signIn()
  const dialog = await list.openAdd()

  await test.step('what is said against a field stands at that field', async () => {
    await meter.setFault('tokens.create:422')
    await dialog.fillIn({ name: 'Boiler', role: 'admin' })
    await dialog.submit.click()
    await expect(dialog.name).toHaveAccessibleDescription(/“The meter does not like this name\.”/)
    await expect(dialog.name).toBeFocused()
  })

  await test.step('what is said against the whole stands above', async () => {
    await meter.setFault('tokens.create:429')
    await dialog.name.press('End')
    await page.keyboard.type(' 2')
    await page.keyboard.press('Enter')
    await expect(dialog.problem).toContainText('Try again in 30 seconds.')
  })

  await test.step('sent once more, the token is as it was entered', async () => {
    await meter.setFault(null)
    const reveal = await dialog.send('Boiler 2')
    await reveal.take()
    await reveal.finish()
    await list.expectRow({ Name: 'Boiler 2', Role: 'Full control (admin)' })
  })
})

const ways: readonly WayOut<AddDialog>[] = [
  ...waysOut,
  ['Cancel', (dialog) => dialog.cancel.click()],
]

test('an untouched form closes at once, a filled one asks before, every way', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()
  for (const [way, leave] of ways) {
    await test.step(`untouched: ${way}`, async () => {
      const dialog = await list.openAdd()
      await leave(dialog)
      await dialog.expectClosed()
    })
  }

  const dialog = await list.openAdd()
  await dialog.fillIn({ name: 'Half-done', role: 'admin', lifetime: '30 days' })
  for (const [way, leave] of ways) {
    await test.step(`filled: ${way}`, async () => {
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
  await expect((await list.openAdd()).name).toHaveValue('')
})

test('Enter pressed often adds one token, and one more of that name when it is asked for', async ({
  page,
  list,
  meter,
  signIn,
}) => {
  await signIn()
  const posts = watchRequests(page, { method: 'POST' })
  await meter.setLatency(400)

  await test.step('the keyboard alone adds a token', async () => {
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

  await test.step('two tokens may have one name', async () => {
    await meter.setLatency(0)
    const reveal = await list.addToken({ name: 'Attic' })
    await reveal.take()
    await reveal.finish()
    await expect(list.row('Attic').revoke).toHaveCount(2)
  })
})

test('a session that ends under a filled form costs nothing that was typed', async ({
  page,
  list,
  program,
  consoleWatch,
  signIn,
}) => {
  await signIn()
  const dialog = await list.openAdd()
  await dialog.fillIn({ name: 'Long story', role: 'admin', lifetime: '90 days' })
  consoleWatch.allowStatus(401)
  await program((await storedJwt(page)) ?? '', sessionPaths.signOut)
  await dialog.submit.click()
  await passTimeUntilShown(dialog.problem)
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
