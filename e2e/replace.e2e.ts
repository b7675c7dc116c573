import { accessTokenPaths } from '../src/api/schemas/access-token'
import { readingPath } from '../src/api/schemas/reading'
import { seedTokenNames } from '../src/mock/seed'
import type { ListPage } from './pages/list-page'
import { ReplaceDialog } from './pages/replace-dialog'
import type { RevealDialog } from './pages/reveal-dialog'
import { RevokeDialog } from './pages/revoke-dialog'
import { tabTo } from './support/keyboard'
import { placesInMemory } from './support/reach'
import { expect, test } from './support/test'

const readings = readingPath('local')

async function makeSuccessor(list: ListPage, name: string): Promise<RevealDialog> {
  const dialog = await list.openReplace(name)
  return dialog.send()
}

async function takeAndAuthorise(reveal: RevealDialog): Promise<void> {
  await reveal.copyAndAuthorise.click()
  await expect(reveal.authorised).toBeVisible()
}

test('the old token works until its successor has taken over', async ({
  page,
  list,
  meter,
  signIn,
  arrange,
  program,
}) => {
  const old = await arrange.authorisedToken({ name: 'Solar log', role: 'api' })
  await signIn()
  const dialog = await list.openReplace('Solar log')
  await expect(dialog.lifetime('90 days')).toBeChecked()
  const reveal = await dialog.send()
  const secret = await reveal.readSecret()
  await expect(reveal.retire.revoke).toHaveCount(0)
  await takeAndAuthorise(reveal)
  await expect(reveal.reading).toBeVisible()

  await expect(reveal.root.getByText('The old token was never used.')).toBeVisible()
  await meter.moveClock(60_000)
  expect((await program(old.secret, readings)).status).toBe(200)
  await reveal.retire.lookAgain.click()
  await expect(reveal.root.getByText('Still in use: last used')).toBeVisible()

  await reveal.retire.revoke.click()
  await new RevokeDialog(page, 'Solar log').confirm.click()
  await expect(reveal.retire.gone).toBeVisible()
  await reveal.finish()
  await expect.poll(() => list.copies('Solar log')).toBe(1)
  expect((await program(old.secret, readings)).status).toBe(401)
  expect((await program(secret, readings)).status).toBe(200)
  expect(await placesInMemory(page, secret)).toEqual([])
})

test('a successor is proposed like the old token, and leaving asks for what it would lose', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()

  await test.step('a form that was changed asks before it is left', async () => {
    const dialog = await list.openReplace('Telegraf')
    await page.keyboard.press('Escape')
    await dialog.expectClosed()
    await list.openReplace('Telegraf')
    await dialog.lifetime('Never').check()
    await page.keyboard.press('Escape')
    await dialog.discard.cancel.click()
    await expect(dialog.lifetime('Never')).toBeChecked()
    await dialog.cancel.click()
    await dialog.discard.confirm.click()
    await dialog.expectClosed()
  })

  await test.step('leaving half-way keeps both, and the list says so', async () => {
    const reveal = await makeSuccessor(list, seedTokenNames.expiresSoon)
    await page.keyboard.press('Escape')
    await reveal.gate.stay.click()
    await takeAndAuthorise(reveal)
    await expect(reveal.root.getByText(/Not used since the new one was authorised/)).toBeVisible()
    await reveal.finish()
    await expect.poll(() => list.copies(seedTokenNames.expiresSoon)).toBe(2)
    await expect(list.replacedMarks).toHaveCount(1)
  })

  await test.step('a token that never expires gets a successor that never expires', async () => {
    const dialog = await list.openReplace(seedTokenNames.neverExpires)
    await expect(dialog.lifetime('Never')).toBeChecked()
    await dialog.lifetime('30 days').check()
    const reveal = await dialog.send()
    await takeAndAuthorise(reveal)
    await expect(reveal.retire.revoke).toBeVisible()
    await reveal.finish()
    const rows = list.row(seedTokenNames.neverExpires).root
    await expect(rows.filter({ hasText: '23 Dec 2026' })).toHaveCount(1)
  })

  await test.step('the successor of a program’s token comes as its configuration', async () => {
    const reveal = await makeSuccessor(list, seedTokenNames.active)
    await expect(reveal.recipe.program).toHaveValue('evcc')
    const steps = reveal.root.getByRole('list', { name: 'Steps' })
    await expect(steps.getByRole('listitem')).toHaveText([
      /Copy/,
      /Authorise/,
      /Works/,
      /Old one ends/,
    ])
  })
})

test('what the meter refuses, does not answer or does not tell stops no replacement', async ({
  page,
  list,
  meter,
  signIn,
}) => {
  await signIn()

  await test.step('what it refuses or does not answer can be tried again', async () => {
    const dialog = await list.openReplace('Telegraf')
    await meter.setFault('tokens.create:422')
    await dialog.submit.click()
    await expect(dialog.problem).toContainText('The meter did not accept the entries.')

    await meter.setFault('tokens.create:lost')
    await dialog.submit.click()
    await expect(dialog.problem).toContainText('A new token “Telegraf” is on the meter')
    await meter.setFault(null)
    await dialog.lostAnswer.revokeAndRepeat.click()
    const { reveal } = dialog
    await takeAndAuthorise(reveal)

    await meter.setFault('tokens.revoke:500')
    await reveal.retire.revoke.click()
    const question = new RevokeDialog(page, 'Telegraf')
    await question.confirm.click()
    await expect(question.problem).toContainText('It is not known whether')
    await meter.setFault(null)
    await question.confirm.click()
    await expect(reveal.retire.gone).toBeVisible()
    await reveal.finish()
    await expect.poll(() => list.copies('Telegraf')).toBe(1)
  })

  await test.step('a use that cannot be told is said to be so', async () => {
    await meter.setDevice('no-last-used')
    const reveal = await makeSuccessor(list, 'Telegraf')
    await takeAndAuthorise(reveal)
    await expect(reveal.root.getByText('does not report when a token is used')).toBeVisible()
    await meter.setFault('tokens.list:500')
    await reveal.retire.lookAgain.click()
    await expect(
      reveal.root.getByText('Whether it is still in use could not be asked.'),
    ).toBeVisible()
  })
})

test('the keyboard alone replaces a token', async ({ page, list, signIn }) => {
  await signIn()
  await list.expectLoaded()
  await list.row(seedTokenNames.active).menu.chooseByKeyboard('Replace')
  const dialog = new ReplaceDialog(page, 'evcc')
  await expect(dialog.submit).toBeFocused()
  await page.keyboard.press('Enter')
  const { reveal } = dialog
  await expect(reveal.copyAndAuthorise).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(reveal.reading).toBeVisible()
  // Backwards from Done: beyond the end of a dialog the focus leaves the page, and in Firefox a key then
  // presses nothing.
  await tabTo(page, reveal.retire.revoke, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(new RevokeDialog(page, 'evcc').cancel).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(reveal.retire.gone).toBeVisible()
  await tabTo(page, reveal.done)
  await page.keyboard.press('Enter')
  await reveal.expectClosed()
  await expect.poll(() => list.copies('evcc')).toBe(1)
})

test('signed in with the token that is replaced, this browser moves to the new one or is signed out', async ({
  page,
  list,
  signIn,
  arrange,
  program,
  consoleWatch,
}) => {
  const laptop = 'My laptop'
  const { secret: old } = await arrange.authorisedToken({ name: laptop, role: 'admin' })
  await signIn({ secret: old })

  await test.step('it moves first, and stays signed in', async () => {
    const reveal = await makeSuccessor(list, laptop)
    await takeAndAuthorise(reveal)
    await expect(
      reveal.root.getByText('This browser is signed in with the old token.'),
    ).toBeVisible()
    await reveal.useHere()
    await expect(
      reveal.root.getByText(/Used until a moment ago, by this browser itself/),
    ).toBeVisible()
    await reveal.retire.revoke.click()
    await new RevokeDialog(page, laptop).confirm.click()
    await expect(reveal.retire.gone).toBeVisible()
    await reveal.finish()
    await expect.poll(() => list.copies(laptop)).toBe(1)
    await page.reload()
    await expect(list.ownMarks).toBeVisible()
  })

  await test.step('revoking the old one without that ends the session, as was said', async () => {
    expect(consoleWatch.unexpected()).toEqual([])
    consoleWatch.allowStatus(401)
    const reveal = await makeSuccessor(list, laptop)
    const secret = await reveal.readSecret()
    await takeAndAuthorise(reveal)
    await reveal.retire.revoke.click()
    const question = new RevokeDialog(page, laptop)
    await expect(question.root.getByText('Revoking it ends this session')).toBeVisible()
    await question.confirm.click()
    await expect(page.getByText('You revoked the access token of this browser')).toBeVisible()
    expect((await program(secret, accessTokenPaths.tokens)).status).toBe(200)
  })
})
