import { RevokeDialog } from './pages/revoke-dialog'
import { holdAnswers } from './support/hold-answer'
import { expect, test } from './support/test'

test('rows that cannot be read are told, and revoked where they have an id', async ({
  page,
  list,
  frame,
  meter,
  signIn,
  consoleWatch,
}) => {
  // The mock does not know the row that it spoilt.
  consoleWatch.allowStatus(404)
  await meter.setFault('tokens.list:bad-rows')
  await signIn()

  await test.step('each is told with what it has, and revoked by its id', async () => {
    const notice = list.unreadableRows
    await expect(notice.root).toContainText('2 rows')
    await expect(notice.root).toContainText('Name: Guest access · id: guest-1')
    await expect(notice.root).toContainText('Name: No id · id: –')
    await expect(list.row('evcc').revoke).toBeVisible()

    await notice.revoke('Guest access').click()
    const question = new RevokeDialog(page, 'guest-1')
    await question.confirm.click()
    await question.expectClosed()
    await expect(frame.notifications).toContainText('“guest-1” was already revoked.')
    await frame.dismiss.click()
    await expect(frame.notifications).toBeEmpty()
  })

  await test.step('what became of one is told to a person who did not wait for the answer', async () => {
    const { held, release } = await holdAnswers(page, '/api/access-token/tokens/*', 'DELETE')
    await list.unreadableRows.revoke('Guest access').click()
    const question = new RevokeDialog(page, 'guest-1')
    await question.confirm.click()
    await held
    await page.keyboard.press('Escape')
    await question.expectClosed()
    release()
    await expect(frame.notifications).toContainText('“guest-1” was already revoked.')
  })
})
