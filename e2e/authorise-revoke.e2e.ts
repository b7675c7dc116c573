import { seedTokenId, seedTokenNames } from '../src/mock/seed'
import type { ListPage } from './pages/list-page'
import { RevokeDialog } from './pages/revoke-dialog'
import { expect, test } from './support/test'

const waitingId = seedTokenId(Object.keys(seedTokenNames).indexOf('waiting'))

const waiting = (list: ListPage) => list.row('Node-RED')

test('Authorise acts at once, shows its progress, and says why where it fails', async ({
  list,
  frame,
  arrange,
  meter,
  signIn,
}) => {
  await arrange.token({ name: 'Boiler', role: 'api' })
  await signIn()
  await test.step('it stands only where it is due, and where it was until the pointer has gone', async () => {
    await list.expectLoaded()
    await expect(list.row('evcc').authorise).toHaveCount(0)
    await expect(list.row('Old tablet').authorise).toHaveCount(0)
    const { authorise, authorised } = list.row('Boiler')
    await authorise.click()
    await expect(authorised).toBeDisabled()
    await list.heading.hover()
    await expect(authorised).toHaveCount(0)
  })
  await test.step('an authorisation that fails says why', async () => {
    await meter.setFault('tokens.authorise:500')
    await waiting(list).authorise.click()
    await expect(frame.notifications).toContainText('“Node-RED” could not be authorised.')
    await expect(frame.notifications).toContainText('(status 500)')
    await list.expectRow({ Name: 'Node-RED', Status: 'Waiting for authorisation' })

    await meter.setFault('tokens.authorise:409')
    await waiting(list).authorise.click()
    await expect(frame.notifications).toContainText('An expired token cannot be authorised.')
    await meter.setFault(null)
  })
  await test.step('tried again it acts at once, shows its progress and can be pressed twice', async () => {
    await meter.setLatency(600)
    await waiting(list).authorise.click()
    await expect(waiting(list).authorise).toHaveAttribute('aria-busy', 'true')
    await waiting(list).authorise.press('Enter')
    await list.expectRow({ Name: 'Node-RED', Status: 'Active' })
    await expect(frame.notifications).toContainText('“Node-RED” is authorised.')
  })
})

test(
  'the keyboard alone authorises and revokes',
  { tag: '@engines' },
  async ({ page, list, frame, signIn }) => {
    await signIn()
    await waiting(list).authorise.focus()
    await page.keyboard.press('Enter')
    await list.expectRow({ Name: 'Node-RED', Status: 'Active' })
    await page.keyboard.press('Tab')
    await expect(waiting(list).revoke).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(new RevokeDialog(page, 'Node-RED').cancel).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await list.expectNoRow('Node-RED')
    await expect(frame.notifications).toContainText('“Node-RED” was revoked.')
    // The row that had the focus is gone; the next one has it.
    await expect(list.row('Old tablet').details).toBeFocused()
  },
)

test('Revoke names the token, says what stops working, and can be called off and tried again', async ({
  page,
  list,
  frame,
  meter,
  signIn,
  consoleWatch,
}) => {
  await signIn()
  await test.step('it says what stops working and can be called off', async () => {
    const dialog = await list.openRevoke('evcc')
    await expect(dialog.root).toContainText(
      'Whatever uses this token stops reading the meter at once.',
    )
    await expect(dialog.cancel).toBeFocused()
    await page.mouse.click(5, 300)
    await dialog.expectOpen()
    await dialog.cancel.click()
    await dialog.expectClosed()
    await expect(list.row('evcc').revoke).toBeFocused()
    await expect(list.row('evcc').root).toBeVisible()

    const admin = await list.openRevoke('Installer laptop')
    await expect(admin.root).toContainText('can no longer manage or read')
    await page.keyboard.press('Escape')
    await admin.expectClosed()
    const unused = await list.openRevoke('Node-RED')
    await expect(unused.root).toContainText('It was never authorised')
    await page.goBack()
    await unused.expectClosed()
    const expired = await list.openRevoke('Old tablet')
    await expect(expired.root).toContainText('It has expired')
    await page.keyboard.press('Escape')
    await expired.expectClosed()
  })
  await test.step('one that fails keeps the dialog open for a second try', async () => {
    const dialog = await list.openRevoke('evcc')
    await meter.setFault('tokens.revoke:409')
    await dialog.confirm.click()
    await expect(dialog.problem).toContainText('“evcc” was not revoked.')
    await meter.setFault('tokens.revoke:500')
    await dialog.confirm.click()
    await expect(dialog.problem).toContainText('It is not known whether “evcc” was revoked')
    await meter.setFault(null)
    await dialog.confirm.click()
    await dialog.expectClosed()
    await list.expectNoRow('evcc')
  })
  await test.step('one whose answer is lost is done at the second try', async () => {
    // The second try finds the token gone.
    consoleWatch.allowStatus(404)
    const dialog = await list.openRevoke('Wallbox')
    await meter.setFault('tokens.revoke:lost')
    await dialog.confirm.click()
    await expect(dialog.problem).toContainText('Revoking again does no harm.')
    await meter.setFault(null)
    await dialog.confirm.click()
    await expect(frame.notifications).toContainText('“Wallbox” was already revoked.')
    await list.expectNoRow('Wallbox')
  })
})

test('a token revoked elsewhere cannot be authorised, counts as revoked, and leaves the list', async ({
  list,
  frame,
  arrange,
  signIn,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(404)
  const boiler = await arrange.token({ name: 'Boiler', role: 'api' })
  await signIn()
  await list.expectLoaded()
  await test.step('it cannot be authorised', async () => {
    await arrange.revoke(waitingId)
    // Not with the mouse: the list holds still under it.
    await waiting(list).authorise.press('Enter')
    await expect(frame.notifications).toContainText('“Node-RED” is no longer on the meter')
    await list.expectNoRow('Node-RED')
  })
  await test.step('it counts as revoked and says so', async () => {
    const dialog = await list.openRevoke('Boiler')
    await arrange.revoke(boiler.id)
    await dialog.confirm.click()
    await expect(frame.notifications).toContainText('“Boiler” was already revoked.')
    await list.expectNoRow('Boiler')
  })
})

test('revoking the token of this browser says that it ends the session, and does', async ({
  page,
  list,
  signIn,
  signInPage,
  arrange,
}) => {
  const { secret } = await arrange.authorisedToken({ name: 'My laptop', role: 'admin' })
  await signIn({ secret })
  // What the page asks by itself with this token would be refused.
  await page.waitForLoadState('networkidle')
  const dialog = await list.openRevoke('My laptop')
  await expect(dialog.root).toContainText('Revoking it ends this session')
  await dialog.confirm.click()
  await expect(signInPage.heading).toBeVisible()
  await expect(page.getByText('which ended this session')).toBeVisible()
})
