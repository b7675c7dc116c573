import { devicePaths } from '../src/api/schemas/device'
import { DAY_MS } from '../src/lib/duration'
import { MOCK_PASSWORD } from '../src/mock/create-mock'
import { openDialogs } from './pages/dialog-part'
import { RenewDialog } from './pages/renew-dialog'
import { passTimeUntilShown } from './support/pass-time'
import { storedJwt } from './support/session'
import { comeBackTo } from './support/tab'
import { expect, test } from './support/test'

test('while the meter is updated or restarts, actions wait and come back by themselves', async ({
  page,
  list,
  frame,
  signIn,
  meter,
}) => {
  const states = [
    ['update-installing', 'The meter is installing an update.'],
    ['update-finalizing', 'The meter is finishing an update.'],
    ['rebooting', 'The meter is restarting.'],
  ] as const
  await signIn()
  await expect(frame.banner).toContainText('KOSTAL Smart Energy Meter · ksem-12345678')
  for (const [state, sentence] of states) {
    await test.step(state, async () => {
      await meter.setDevice(state)
      await page.reload()
      await expect(page.getByText(sentence)).toBeVisible()
      await expect(list.add).toBeDisabled()
      await expect(list.row('evcc').revoke).toBeDisabled()
      await page.keyboard.press('a')
      await expect(openDialogs(page)).toHaveCount(0)
      await meter.setDevice(null)
      // The page asks again every five seconds.
      await page.clock.runFor(5000)
      await expect(list.add).toBeEnabled()
      await expect(page.getByText(sentence)).toBeHidden()
      const dialog = await list.openAdd()
      await page.keyboard.press('Escape')
      await dialog.expectClosed()
    })
  }
})

test('a form that is open when the meter restarts keeps what was typed', async ({
  page,
  list,
  signIn,
  meter,
}) => {
  const idle = page.waitForResponse(`**${devicePaths.status}`)
  await signIn()
  // An answer still under way would be the one that counts.
  await idle
  const dialog = await list.openAdd()
  await dialog.name.fill('Solar diary')
  await meter.setDevice('rebooting')
  await comeBackTo(page)
  await expect(dialog.submit).toBeDisabled()
  await meter.setDevice(null)
  await comeBackTo(page)
  await expect(dialog.submit).toBeEnabled()
  await dialog.send('Solar diary')
})

test('what is wrong with the meter’s clock, and its other zone, are named', async ({
  page,
  list,
  signIn,
  meter,
}) => {
  const look = async (device: string) => {
    await meter.setDevice(device)
    await page.reload()
  }
  await signIn()
  await test.step('a clock that was never set', async () => {
    await look('clock-unset')
    await expect(page.getByText('The meter’s clock is not set.')).toBeVisible()
  })
  await test.step('a clock that is ten minutes off, with both times', async () => {
    await look('clock-off')
    await expect(
      page.getByText(/clock differs from this browser’s: it shows .* 11:10/),
    ).toBeVisible()
  })
  await test.step('another zone, whose days are meant by dates', async () => {
    await look('other-zone')
    await expect(page.getByText(/the meter’s zone is America\/New_York/)).toBeVisible()
    const dialog = await list.openAdd()
    await expect(dialog.root).toContainText('the meter’s time (America/New_York)')
  })
})

test('a list that is not there, or of another kind, says so and not in raw', async ({
  page,
  list,
  signIn,
  meter,
}) => {
  await test.step('a firmware without the token app, and what to report', async () => {
    await meter.setFault('tokens.list:404')
    await signIn()
    await expect(list.problem).toContainText('no access tokens where this page looks for them')
    await expect(list.problem).toContainText('/api/access-token/tokens')
    await expect(list.problem).toContainText('KOSTAL Smart Energy Meter')
    await meter.setFault(null)
    await list.retry.click()
    await expect(list.row('evcc').root).toBeVisible()
  })
  await test.step('an answer of another kind', async () => {
    await meter.setFault('tokens.list:html')
    await page.reload()
    await expect(list.problem).toContainText('answers in a way that this page does not understand')
    await expect(list.problem).not.toContainText('<')
  })
})

test('a sign-in in its last day is warned of and renewed in place', async ({
  page,
  list,
  frame,
  signIn,
  meter,
}) => {
  await signIn()
  await meter.moveClock(6.5 * DAY_MS)
  await page.reload()
  await expect(page.getByText('Your sign-in ends in 12 hours.')).toBeVisible()
  const before = await storedJwt(page)
  await frame.renew.click()
  const dialog = new RenewDialog(page)
  await dialog.form.enterPassword()
  await dialog.expectClosed()
  await expect(page.getByText('Your sign-in ends')).toBeHidden()
  expect(await storedJwt(page)).not.toBe(before)
  await expect(list.row('evcc').root).toBeVisible()
})

test('five wrong passwords in a row slow the form down, and no more', async ({
  page,
  list,
  signInPage,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(400)
  await signInPage.goto()
  const { password, submit } = signInPage
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await signInPage.enterPassword(`wrong ${attempt}`)
    await expect(password).toHaveAttribute('aria-invalid', 'true')
    await expect(password).toBeFocused()
  }
  await expect(page.getByText(/Too many wrong passwords/).first()).toBeVisible()
  await expect(submit).toBeDisabled()
  await password.fill(MOCK_PASSWORD)
  await passTimeUntilShown(submit.and(page.locator(':enabled')))
  await submit.click()
  await expect(list.row('evcc').root).toBeVisible()
})

test('a secret stays on screen when the meter starts to update', async ({
  page,
  list,
  signIn,
  meter,
}) => {
  await signIn()
  const reveal = await list.addToken({ name: 'Solar diary' })
  await meter.setDevice('update-installing')
  await comeBackTo(page)
  await expect(reveal.authorise).toBeDisabled()
  await expect(reveal.copy).toBeEnabled()
})
