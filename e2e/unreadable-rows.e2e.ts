import { expect, test } from './support/test'

test('rows that cannot be read are told, and revoked where they have an id', async ({
  page,
  meter,
  signIn,
  consoleWatch,
}) => {
  // The mock does not know the row that it spoilt.
  consoleWatch.allow(/status of 404/)
  await meter.setFault('tokens.list:bad-rows')
  await signIn()
  const notice = page.getByRole('status').filter({ hasText: 'cannot be read by this page' })
  await expect(notice).toContainText('2 rows')
  await expect(notice).toContainText('Name: Guest access · id: guest-1')
  await expect(notice).toContainText('Name: No id · id: –')
  await expect(page.getByRole('button', { name: 'Revoke evcc', exact: true })).toBeVisible()

  await notice.getByRole('button', { name: 'Revoke Guest access' }).click()
  const question = page.getByRole('alertdialog', { name: 'Revoke “guest-1”?' })
  await question.getByRole('button', { name: 'Revoke', exact: true }).click()
  await expect(question).toBeHidden()
  await expect(page.getByText('“guest-1” was already revoked.')).toBeVisible()
})
