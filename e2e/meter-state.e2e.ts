import { devicePaths } from '../src/api/schemas/device'
import { DAY_MS } from '../src/lib/duration'
import { MOCK_PASSWORD } from '../src/mock/create-mock'
import { openDialogs } from './pages/dialog-part'
import { RenewDialog } from './pages/renew-dialog'
import { storedJwt } from './support/session'
import { comeBackTo } from './support/tab'
import { expect, test } from './support/test'

test('the header names the meter', async ({ frame, signIn }) => {
  await signIn()
  await expect(frame.banner).toContainText('KOSTAL Smart Energy Meter · ksem-12345678')
})

for (const [state, sentence] of [
  ['update-installing', 'The meter is installing an update.'],
  ['update-finalizing', 'The meter is finishing an update.'],
  ['rebooting', 'The meter is restarting.'],
] as const) {
  test(`while the meter is ${state}, actions wait and come back by themselves`, async ({
    page,
    list,
    signIn,
    meter,
  }) => {
    await meter.setDevice(state)
    await signIn()
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(list.add).toBeDisabled()
    await expect(list.row('evcc').revoke).toBeDisabled()
    await page.keyboard.press('a')
    await expect(openDialogs(page)).toHaveCount(0)
    await meter.setDevice(null)
    await expect(page.getByText(sentence)).toBeHidden({ timeout: 15_000 })
    await list.openAdd()
  })
}

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
  await expect(dialog.submit).toBeEnabled({ timeout: 15_000 })
  await dialog.send('Solar diary')
})

test('a clock that was never set is named', async ({ page, signIn, meter }) => {
  await meter.setDevice('clock-unset')
  await signIn()
  await expect(page.getByText('The meter’s clock is not set.')).toBeVisible()
})

test('a clock that is ten minutes off is named with both times', async ({
  page,
  signIn,
  meter,
}) => {
  await meter.setDevice('clock-off')
  await signIn()
  await expect(page.getByText(/clock differs from this browser’s: it shows .* 11:10/)).toBeVisible()
})

test('a meter in another zone is named, and dates mean days there', async ({
  page,
  list,
  signIn,
  meter,
}) => {
  await meter.setDevice('other-zone')
  await signIn()
  await expect(page.getByText(/the meter’s zone is America\/New_York/)).toBeVisible()
  const dialog = await list.openAdd()
  await expect(dialog.root).toContainText('the meter’s time (America/New_York)')
})

test('a firmware without the token app says so, and what to report', async ({
  list,
  signIn,
  meter,
}) => {
  await meter.setFault('tokens.list:404')
  await signIn()
  await expect(list.problem).toContainText('no access tokens where this page looks for them')
  await expect(list.problem).toContainText('/api/access-token/tokens')
  await expect(list.problem).toContainText('KOSTAL Smart Energy Meter')
  await meter.setFault(null)
  await list.retry.click()
  await expect(list.row('evcc').root).toBeVisible()
})

test('an answer of another kind is not shown raw', async ({ list, signIn, meter }) => {
  await meter.setFault('tokens.list:html')
  await signIn()
  await expect(list.problem).toContainText('answers in a way that this page does not understand')
  await expect(list.problem).not.toContainText('<')
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
  await expect(submit).toBeEnabled({ timeout: 15_000 })
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
