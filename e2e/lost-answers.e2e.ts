import type { AddDialog } from './pages/add-dialog'
import { unknownQuestion } from './pages/leave-questions'
import type { ListPage } from './pages/list-page'
import { watchRequests } from './support/requests'
import { comeBackTo } from './support/tab'
import { expect, test } from './support/test'

/** Sends the ADD form under a fault. @returns the dialog, still open */
async function tryToAdd(list: ListPage, name: string): Promise<AddDialog> {
  const dialog = await list.openAdd()
  await dialog.fillIn({ name })
  await dialog.submit.click()
  return dialog
}

/** Takes the secret and closes, so that the list is seen again. */
async function finish(dialog: AddDialog, name: string): Promise<void> {
  const reveal = await dialog.expectReveal(name)
  await reveal.take()
  await reveal.finish()
}

/** Leaves the dialog of a token that may be on the meter. */
async function leave(dialog: AddDialog): Promise<void> {
  await dialog.cancel.click()
  await unknownQuestion(dialog.page).confirm.click()
  await dialog.expectClosed()
}

test('a token whose answer was lost is found, and what was lost is never sent twice', async ({
  page,
  list,
  meter,
  signIn,
}) => {
  await signIn()
  await list.expectLoaded()

  await test.step('an answer that makes no sense is treated as lost', async () => {
    await meter.setFault('tokens.create:bad-json')
    const dialog = await tryToAdd(list, 'Attic')
    await expect(dialog.problem).toContainText('A new token “Attic” is on the meter')
    await leave(dialog)
  })

  await test.step('when the list cannot be asked either, it can be asked later', async () => {
    await meter.setFault('tokens.create:lost', 'tokens.list:500')
    const dialog = await tryToAdd(list, 'Boiler')
    const { problem } = dialog
    await expect(problem).toContainText('The list could not be asked either.')
    await expect(problem).toContainText('(status 500)')
    await meter.setFault(null)
    await dialog.lostAnswer.lookAgain.click()
    await expect(problem).toContainText('A new token “Boiler” is on the meter')
    await leave(dialog)
  })

  const posts = watchRequests(page, { method: 'POST' })
  await meter.setFault('tokens.create:lost')
  const dialog = await tryToAdd(list, 'Heat pump')
  const { problem } = dialog

  await test.step('the page never sends an attempt twice by itself', async () => {
    await expect(problem).toContainText('The meter’s answer was lost on the way.')
    await expect(problem).toContainText('A new token “Heat pump” is on the meter')
    await expect.poll(() => list.copies('Heat pump')).toBe(1)
    // What a person does between looking here and there.
    await comeBackTo(page)
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await expect(problem).toContainText('A new token “Heat pump” is on the meter')
    expect(posts).toHaveLength(1)
  })

  await test.step('a token that cannot be revoked keeps the dialog open with the reason', async () => {
    await meter.setFault('tokens.create:lost', 'tokens.revoke:500')
    await dialog.lostAnswer.revokeAndRepeat.click()
    await expect(problem).toContainText('It could not be revoked.')
  })

  await test.step('it is revoked and added again', async () => {
    await meter.setFault(null)
    await dialog.lostAnswer.revokeAndRepeat.click()
    await finish(dialog, 'Heat pump')
    await expect.poll(() => list.copies('Heat pump')).toBe(1)
  })
})

test(
  'a token whose answer never came is found when the time limit is over',
  { tag: '@engines' },
  async ({ page, list, meter, signIn }) => {
    // The engine's own, but sooner.
    await page.addInitScript(() => {
      const timeout = AbortSignal.timeout.bind(AbortSignal)
      AbortSignal.timeout = (ms) => timeout(ms / 4)
    })
    await signIn()
    await list.expectLoaded()
    await meter.setFault('tokens.create:hang-after')
    const dialog = await tryToAdd(list, 'Heat pump')
    await expect(dialog.submit).toHaveAttribute('aria-busy')
    const { problem } = dialog
    await expect(problem).toContainText('The meter did not answer within 10 seconds.')
    await expect(problem).toContainText('A new token “Heat pump” is on the meter')
    await expect.poll(() => list.copies('Heat pump')).toBe(1)
  },
)

test('an attempt that never arrived can be sent again, and no older token is taken for it', async ({
  list,
  meter,
  signIn,
}) => {
  await signIn()
  await list.expectLoaded()

  await test.step('it can be sent again', async () => {
    await meter.setFault('tokens.create:refuse')
    const dialog = await tryToAdd(list, 'Heat pump')
    await expect(dialog.problem).toContainText('No new token has appeared on the meter.')
    await expect.poll(() => list.copies('Heat pump')).toBe(0)
    await meter.setFault(null)
    await dialog.submit.click()
    await finish(dialog, 'Heat pump')
    await expect.poll(() => list.copies('Heat pump')).toBe(1)
  })

  await test.step('a token of the same name that was there before is left alone', async () => {
    await meter.setFault('tokens.create:refuse')
    const dialog = await tryToAdd(list, 'Node-RED')
    await expect(dialog.problem).toContainText('No new token has appeared on the meter.')
    await expect(dialog.lostAnswer.revokeAndRepeat).toHaveCount(0)
  })
})

test('an older token is not offered for revoking when the list was not known before', async ({
  list,
  meter,
  signIn,
}) => {
  await meter.setFault('tokens.list:500')
  await signIn()
  await expect(list.problem).toContainText('(status 500)')
  await meter.setFault('tokens.create:refuse')
  const dialog = await tryToAdd(list, 'Node-RED')
  await expect(dialog.problem).toContainText('A token “Node-RED” is on the meter')
  await expect(dialog.problem).toContainText('it may be an older one')
  await expect(dialog.lostAnswer.revokeAndRepeat).toHaveCount(0)
})
