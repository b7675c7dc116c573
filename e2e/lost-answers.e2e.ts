import type { Locator, Page } from '@playwright/test'

import { expect, test } from './support/test'
import { fillAdd, namesInList, openAdd, revealDialog, tokenTable } from './support/tokens'

test.beforeEach(async ({ page, signIn, consoleWatch }) => {
  // A browser reports a refused request by itself.
  consoleWatch.allow(/Failed to load resource/)
  await signIn()
  await expect(tokenTable(page)).toBeVisible()
})

/** Sends the ADD form under a fault. @returns the dialog, still open */
async function tryToAdd(page: Page, name: string): Promise<Locator> {
  const dialog = await openAdd(page)
  await fillAdd(dialog, { name })
  await dialog.getByRole('button', { name: 'Add token' }).click()
  return dialog
}

async function copiesInList(page: Page, name: string): Promise<number> {
  return (await namesInList(page)).filter((one) => one === name).length
}

/** Takes the secret and closes, so that the list is seen again. */
async function finish(page: Page, name: string): Promise<void> {
  const reveal = revealDialog(page, name)
  await reveal.getByRole('button', { name: 'Copy', exact: true }).click()
  await reveal.getByRole('button', { name: 'Done' }).click()
  await expect(reveal).toBeHidden()
}

test('a token whose answer was cut off is found, revoked and added again', async ({
  page,
  meter,
}) => {
  await meter.setFault('tokens.create:lost')
  const dialog = await tryToAdd(page, 'Heat pump')
  const problem = dialog.getByRole('alert')
  await expect(problem).toContainText('The meter’s answer was lost on the way.')
  await expect(problem).toContainText('A new token “Heat pump” is on the meter')
  await expect.poll(() => copiesInList(page, 'Heat pump')).toBe(1)

  await meter.setFault(null)
  await problem.getByRole('button', { name: 'Revoke it and add again' }).click()
  await finish(page, 'Heat pump')
  await expect.poll(() => copiesInList(page, 'Heat pump')).toBe(1)
})

test('a token whose answer never came is found when the time limit is over', async ({
  page,
  meter,
}) => {
  await meter.setFault('tokens.create:hang-after')
  const dialog = await tryToAdd(page, 'Heat pump')
  await expect(dialog.getByRole('button', { name: 'Add token' })).toHaveAttribute('aria-busy')
  const problem = dialog.getByRole('alert')
  await expect(problem).toContainText('The meter did not answer within 10 seconds.', {
    timeout: 15_000,
  })
  await expect(problem).toContainText('A new token “Heat pump” is on the meter')
  await expect.poll(() => copiesInList(page, 'Heat pump')).toBe(1)
})

test('an answer that makes no sense is treated as lost', async ({ page, meter }) => {
  await meter.setFault('tokens.create:bad-json')
  const dialog = await tryToAdd(page, 'Heat pump')
  await expect(dialog.getByRole('alert')).toContainText('A new token “Heat pump” is on the meter')
})

test('a token of the same name that was there before is left alone', async ({ page, meter }) => {
  await meter.setFault('tokens.create:refuse')
  const dialog = await tryToAdd(page, 'Node-RED')
  const problem = dialog.getByRole('alert')
  await expect(problem).toContainText('No new token has appeared on the meter.')
  await expect(problem.getByRole('button', { name: 'Revoke it and add again' })).toHaveCount(0)
})

test('an older token is not offered for revoking when the list was not known before', async ({
  page,
  meter,
}) => {
  await meter.setFault('tokens.list:500')
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('(status 500)')
  await meter.setFault('tokens.create:refuse')
  const dialog = await tryToAdd(page, 'Node-RED')
  const problem = dialog.getByRole('alert')
  await expect(problem).toContainText('A token “Node-RED” is on the meter')
  await expect(problem).toContainText('it may be an older one')
  await expect(problem.getByRole('button', { name: 'Revoke it and add again' })).toHaveCount(0)
})

test('an attempt that never arrived can be sent again', async ({ page, meter }) => {
  await meter.setFault('tokens.create:refuse')
  const dialog = await tryToAdd(page, 'Heat pump')
  const problem = dialog.getByRole('alert')
  await expect(problem).toContainText('No new token has appeared on the meter.')
  await expect.poll(() => copiesInList(page, 'Heat pump')).toBe(0)
  await meter.setFault(null)
  await dialog.getByRole('button', { name: 'Add token' }).click()
  await finish(page, 'Heat pump')
  await expect.poll(() => copiesInList(page, 'Heat pump')).toBe(1)
})

test('when the list cannot be asked either, it can be asked later', async ({ page, meter }) => {
  await meter.setFault('tokens.create:lost,tokens.list:500')
  const dialog = await tryToAdd(page, 'Heat pump')
  const problem = dialog.getByRole('alert')
  await expect(problem).toContainText('The list could not be asked either.')
  await expect(problem).toContainText('(status 500)')
  await meter.setFault(null)
  await problem.getByRole('button', { name: 'Look again' }).click()
  await expect(problem).toContainText('A new token “Heat pump” is on the meter')
})

test('a token that cannot be revoked keeps the dialog open with the reason', async ({
  page,
  meter,
}) => {
  await meter.setFault('tokens.create:lost,tokens.revoke:500')
  const dialog = await tryToAdd(page, 'Heat pump')
  const problem = dialog.getByRole('alert')
  await problem.getByRole('button', { name: 'Revoke it and add again' }).click()
  await expect(problem).toContainText('It could not be revoked.')
  await meter.setFault(null)
  await problem.getByRole('button', { name: 'Revoke it and add again' }).click()
  await expect(revealDialog(page, 'Heat pump')).toBeVisible()
})

test('the page never sends an attempt twice by itself', async ({ page, meter }) => {
  let posts = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') posts += 1
  })
  await meter.setFault('tokens.create:lost')
  const dialog = await tryToAdd(page, 'Heat pump')
  await expect(dialog.getByRole('alert')).toContainText('A new token “Heat pump” is on the meter')
  // What a person does between looking here and there.
  await page.evaluate(() => {
    dispatchEvent(new Event('visibilitychange'))
    dispatchEvent(new Event('online'))
  })
  await expect(dialog.getByRole('alert')).toContainText('A new token “Heat pump” is on the meter')
  expect(posts).toBe(1)
})
