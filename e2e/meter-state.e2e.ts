import { DAY_MS } from '../src/lib/duration'
import { expect, test } from './support/test'
import { addToken, openAdd, rowNamed } from './support/tokens'

test('the header names the meter', async ({ page, signIn }) => {
  await signIn()
  await expect(page.getByRole('banner')).toContainText('KOSTAL Smart Energy Meter · ksem-12345678')
})

for (const [state, sentence] of [
  ['update-installing', 'The meter is installing an update.'],
  ['update-finalizing', 'The meter is finishing an update.'],
  ['rebooting', 'The meter is restarting.'],
] as const) {
  test(`while the meter is ${state}, actions wait and come back by themselves`, async ({
    page,
    meter,
    signIn,
  }) => {
    await meter.setDevice(state)
    await signIn()
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Add', exact: true })).toBeDisabled()
    await expect(page.getByRole('button', { name: 'Revoke evcc', exact: true })).toBeDisabled()
    await page.keyboard.press('a')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await meter.setDevice(null)
    await expect(page.getByText(sentence)).toBeHidden({ timeout: 15_000 })
    await openAdd(page)
  })
}

test('a form that is open when the meter restarts keeps what was typed', async ({
  page,
  meter,
  signIn,
}) => {
  await signIn()
  const dialog = await openAdd(page)
  await dialog.getByLabel('Name').fill('Solar diary')
  await meter.setDevice('rebooting')
  await page.evaluate(() => dispatchEvent(new Event('visibilitychange')))
  await expect(dialog.getByRole('button', { name: 'Add token' })).toBeDisabled()
  await meter.setDevice(null)
  await expect(dialog.getByRole('button', { name: 'Add token' })).toBeEnabled({ timeout: 15_000 })
  await dialog.getByRole('button', { name: 'Add token' }).click()
  await expect(page.getByRole('dialog', { name: '“Solar diary” was added' })).toBeVisible()
})

test('a clock that was never set is named', async ({ page, meter, signIn }) => {
  await meter.setDevice('clock-unset')
  await signIn()
  await expect(page.getByText('The meter’s clock is not set.')).toBeVisible()
})

test('a clock that is ten minutes off is named with both times', async ({
  page,
  meter,
  signIn,
}) => {
  await meter.setDevice('clock-off')
  await signIn()
  await expect(page.getByText(/clock differs from this browser’s: it shows .* 11:10/)).toBeVisible()
})

test('a meter in another zone is named, and dates mean days there', async ({
  page,
  meter,
  signIn,
}) => {
  await meter.setDevice('other-zone')
  await signIn()
  await expect(page.getByText(/the meter’s zone is America\/New_York/)).toBeVisible()
  const dialog = await openAdd(page)
  await expect(dialog).toContainText('the meter’s time (America/New_York)')
})

test('a firmware without the token app says so, and what to report', async ({
  page,
  meter,
  signIn,
  consoleWatch,
}) => {
  consoleWatch.allow(/status of 404/)
  await meter.setFault('tokens.list:404')
  await signIn()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('no access tokens where this page looks for them')
  await expect(alert).toContainText('/api/access-token/tokens')
  await expect(alert).toContainText('KOSTAL Smart Energy Meter')
  await meter.setFault(null)
  await alert.getByRole('button', { name: 'Retry' }).click()
  await expect(rowNamed(page, 'evcc')).toBeVisible()
})

test('an answer of another kind is not shown raw', async ({ page, meter, signIn }) => {
  await meter.setFault('tokens.list:html')
  await signIn()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('answers in a way that this page does not understand')
  await expect(alert).not.toContainText('<')
})

test('a sign-in in its last day is warned of and renewed in place', async ({
  page,
  meter,
  signIn,
}) => {
  await signIn()
  await meter.moveClock(6.5 * DAY_MS)
  await page.reload()
  await expect(page.getByText('Your sign-in ends in 12 hours.')).toBeVisible()
  const before = await page.evaluate(() => localStorage.getItem('token'))
  await page.getByRole('button', { name: 'Sign in again' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign in again' })
  await dialog.getByLabel('Password').fill('meter-demo')
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Your sign-in ends')).toBeHidden()
  expect(await page.evaluate(() => localStorage.getItem('token'))).not.toBe(before)
  await expect(rowNamed(page, 'evcc')).toBeVisible()
})

test('five wrong passwords in a row slow the form down, and no more', async ({
  page,
  consoleWatch,
}) => {
  consoleWatch.allow(/status of 400/)
  await page.goto('/sign-in')
  const password = page.getByLabel('Password')
  const submit = page.getByRole('button', { name: 'Sign in' })
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await password.fill(`wrong ${attempt}`)
    await submit.click()
    await expect(password).toHaveAttribute('aria-invalid', 'true')
    await expect(password).toBeFocused()
  }
  await expect(page.getByText(/Too many wrong passwords/).first()).toBeVisible()
  await expect(submit).toBeDisabled()
  await password.fill('meter-demo')
  await expect(submit).toBeEnabled({ timeout: 15_000 })
  await submit.click()
  await expect(rowNamed(page, 'evcc')).toBeVisible()
})

test('a secret stays on screen when the meter starts to update', async ({
  page,
  meter,
  signIn,
}) => {
  await signIn()
  const reveal = await addToken(page, { name: 'Solar diary' })
  await meter.setDevice('update-installing')
  await page.evaluate(() => dispatchEvent(new Event('visibilitychange')))
  await expect(reveal.getByRole('button', { name: 'Authorise now' })).toBeDisabled()
  await expect(reveal.getByRole('button', { name: 'Copy' }).first()).toBeEnabled()
})
