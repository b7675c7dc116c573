import { AuthoriseManyDialog } from './pages/authorise-many-dialog'
import { expect, test } from './support/test'

const names = ['Cellar', 'Garage', 'Garden', 'Kitchen', 'Roof']

test('many tokens are authorised one a second, in sight, on a meter that limits', async ({
  page,
  list,
  frame,
  signIn,
  arrange,
  meter,
}) => {
  for (const name of names.slice(0, 2)) await arrange.token({ name, role: 'api' })
  await meter.setDevice('rate-limited')
  await signIn()
  // Node-RED waits, too.
  await list.attention.getByRole('button', { name: 'Authorise 3 tokens' }).click()
  const dialog = new AuthoriseManyDialog(page, 3)
  await dialog.authorise(3).click()
  await expect(dialog.progress(1, 3)).toBeVisible()
  await expect(dialog.progress(2, 3)).toBeVisible()
  await dialog.expectClosed()
  await expect(frame.notifications).toContainText('3 tokens are authorised.')
  await list.expectRow({ Name: 'Node-RED', Status: 'Active' })
})

test('it can be stopped, goes on with the rest, and lists what failed', async ({
  page,
  list,
  frame,
  signIn,
  arrange,
  meter,
  consoleWatch,
}) => {
  const made = []
  for (const name of names) made.push(await arrange.token({ name, role: 'api' }))
  await signIn()
  await list.goto('?status=waiting&role=api')
  await list.expectLoaded()
  for (const name of names) await list.row(name).select.check()
  await page.getByRole('button', { name: 'Authorise 5 tokens' }).click()
  const dialog = new AuthoriseManyDialog(page, 5)
  await dialog.authorise(5).click()
  await expect(dialog.progress(1, 5)).toBeVisible()
  await dialog.stop.click()
  const goOn = dialog.root.getByRole('button', { name: /^Authorise [1-4] tokens?$/ })
  await expect(goOn).toBeEnabled()

  // The last of them is revoked elsewhere meanwhile.
  consoleWatch.allowStatus(404)
  await arrange.revoke(made.at(-1)?.id ?? '')
  await goOn.click()
  await expect(dialog.problem).toContainText('1 of 5 was not authorised.')
  await expect(dialog.items.first()).toContainText('“Roof” is no longer on the meter')
  await meter.setFault('tokens.authorise:500')
  await dialog.tryAgain(1).click()
  await expect(dialog.items.first()).toContainText('a fault of its own')
  await dialog.root.getByRole('button', { name: 'Close' }).last().click()
  await dialog.expectClosed()
  await expect(frame.notifications).not.toContainText('authorised')
})

test('one whose answer is lost counts as authorised where the list says so', async ({
  list,
  frame,
  signIn,
  arrange,
  meter,
}) => {
  for (const name of names.slice(0, 2)) await arrange.token({ name, role: 'api' })
  await signIn()
  await list.expectLoaded()
  await meter.setFault('tokens.authorise:lost')
  await list.attention.getByRole('button', { name: 'Authorise 3 tokens' }).click()
  const dialog = new AuthoriseManyDialog(list.page, 3)
  await dialog.authorise(3).click()
  await dialog.expectClosed()
  await expect(frame.notifications).toContainText('3 tokens are authorised.')
})
