import type { Page } from '@playwright/test'

import { accessTokenPaths } from '../src/api/schemas/access-token'
import { pendingQuestion, unknownQuestion } from './pages/leave-questions'
import { openDialogs, waysOut } from './pages/dialog-part'
import { LeftBehindDialog } from './pages/left-behind-dialog'
import type { ListPage } from './pages/list-page'
import { holdAnswers } from './support/hold-answer'
import { expect, test } from './support/test'

test.beforeEach(async ({ list, signIn }) => {
  await signIn()
  await list.expectLoaded()
})

/** Sends ADD to a meter that does not answer yet. @returns the dialog, and lets the answer through */
async function addSlowly(page: Page, list: ListPage, name: string) {
  const { release: answer } = await holdAnswers(page, accessTokenPaths.tokens)
  const dialog = await list.openAdd()
  await dialog.fillIn({ name })
  await page.keyboard.press('Enter')
  await expect(dialog.submit).toHaveAttribute('aria-busy')
  return { dialog, answer }
}

test('while the meter is asked for a token, every way out says so and can wait', async ({
  page,
  list,
}) => {
  const { dialog, answer } = await addSlowly(page, list, 'Heat pump')
  const question = pendingQuestion(page)
  for (const [way, leave] of waysOut) {
    await test.step(way, async () => {
      await leave(dialog)
      await question.expectOpen()
      await expect(question.root).toContainText('“Heat pump” may be added even if you leave')
      await question.cancel.click()
      await question.expectClosed()
    })
  }
  await dialog.cancel.click()
  await question.expectOpen()
  answer()
  // The answer makes the question void.
  const reveal = await dialog.expectReveal('Heat pump')
  await question.expectClosed()
  await reveal.take()
  await reveal.finish()
  await expect.poll(() => list.copies('Heat pump')).toBe(1)
})

test('a token that comes after its dialog was left is shown, once nothing else is open', async ({
  page,
  list,
}) => {
  const { dialog, answer } = await addSlowly(page, list, 'Heat pump')
  await page.keyboard.press('Escape')
  await pendingQuestion(page).confirm.click()
  await dialog.expectClosed()
  await expect(page.getByText('The meter is still being asked for “Heat pump”.')).toBeVisible()

  const details = await list.openDetails('evcc')
  const created = page.waitForResponse((response) => response.request().method() === 'POST')
  answer()
  await created
  await expect(details.root).toBeVisible()
  await page.keyboard.press('Escape')
  const reveal = await dialog.expectReveal('Heat pump')
  expect(await reveal.readSecret()).toMatch(/^eyJ/)
  await page.keyboard.press('Escape')
  await reveal.gate.stay.click()
  await reveal.take()
  await reveal.finish()
  await list.expectRow({ Name: 'Heat pump' })
  // Nothing of it is left to come back.
  await list.openAdd()
  await expect(dialog.name).toHaveValue('')
})

test('a successor that comes after its dialog was left is shown', async ({ page, list }) => {
  const { release: answer } = await holdAnswers(page, accessTokenPaths.tokens)
  const dialog = await list.openReplace('Wallbox')
  await dialog.submit.click()
  await expect(dialog.submit).toHaveAttribute('aria-busy')
  await page.keyboard.press('Escape')
  await pendingQuestion(page).cancel.click()
  await page.keyboard.press('Escape')
  await pendingQuestion(page).confirm.click()
  await dialog.expectClosed()
  answer()
  await dialog.reveal.expectOpen()
  await dialog.reveal.take()
  await dialog.reveal.finish()
  await expect.poll(() => list.copies('Wallbox')).toBe(2)
})

test('a reload while the meter is asked is asked about, with the dialog open or left', async ({
  page,
  list,
}) => {
  const { release: answer } = await holdAnswers(page, accessTokenPaths.tokens)
  const dialog = await list.openReplace('Wallbox')
  await dialog.submit.click()
  await expect(dialog.submit).toHaveAttribute('aria-busy')
  const stayAtReload = async () => {
    const asked = page.waitForEvent('dialog')
    const reloaded = page.evaluate(() => location.reload())
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    await reloaded
  }
  await stayAtReload()
  await page.keyboard.press('Escape')
  await pendingQuestion(page).confirm.click()
  await dialog.expectClosed()
  await stayAtReload()
  answer()
  await dialog.reveal.expectOpen()
})

test('a token that came while the page was reloaded is found and offered for revoking', async ({
  page,
  list,
}) => {
  const { answer } = await addSlowly(page, list, 'Heat pump')
  page.once('dialog', (question) => void question.accept())
  await page.reload()
  answer()
  const left = new LeftBehindDialog(page, 'Heat pump')
  await expect(left.lostAnswer.root).toContainText('A new token “Heat pump” is on the meter')
  await left.revoke.click()
  await left.expectClosed()
  await list.expectLoaded()
  await list.expectNoRow('Heat pump')
  // A reload does not begin while the closed dialog's step back in the history is under way.
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(history.state)))
    .not.toContain('dialog')
  await page.reload()
  await list.expectLoaded()
  await expect(openDialogs(page)).toHaveCount(0)
})

test('an answer that is lost after its dialog was left brings the dialog back with what is known', async ({
  page,
  list,
  consoleWatch,
}) => {
  consoleWatch.allowCut()
  const { held, lose } = await holdAnswers(page, accessTokenPaths.tokens)
  const dialog = await list.openReplace('Wallbox')
  await dialog.submit.click()
  await expect(dialog.submit).toHaveAttribute('aria-busy')
  await page.keyboard.press('Escape')
  await pendingQuestion(page).confirm.click()
  await dialog.expectClosed()
  await held
  lose()
  await expect(dialog.problem).toContainText('A new token “Wallbox” is on the meter')
  await page.keyboard.press('Escape')
  const question = unknownQuestion(page)
  await expect(question.root).toContainText('If “Wallbox” is in the list')
  await question.cancel.click()
  await page.unrouteAll()
  await dialog.lostAnswer.revokeAndRepeat.click()
  await dialog.reveal.take()
  await dialog.reveal.finish()
  await expect.poll(() => list.copies('Wallbox')).toBe(2)
})
