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

test.describe('signed in with the password', () => {
  test.beforeEach(async ({ list, signIn }) => {
    await signIn()
    await list.expectLoaded()
  })

  test('the old token works until its successor has taken over', async ({
    page,
    list,
    meter,
    arrange,
    program,
  }) => {
    const old = await arrange.authorisedToken({ name: 'Solar log', role: 'api' })
    await page.reload()
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

  test('the successor of a program’s token comes as its configuration', async ({ list }) => {
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

  test('leaving half-way keeps both, and the list says so', async ({ page, list }) => {
    const reveal = await makeSuccessor(list, seedTokenNames.expiresSoon)
    await page.keyboard.press('Escape')
    await reveal.gate.stay.click()
    await takeAndAuthorise(reveal)
    await expect(reveal.root.getByText(/Not used since the new one was authorised/)).toBeVisible()
    await reveal.finish()
    await expect.poll(() => list.copies(seedTokenNames.expiresSoon)).toBe(2)
    await expect(list.replacedMarks).toHaveCount(1)
  })

  test('a token that never expires gets a successor that never expires', async ({ list }) => {
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

  test('a form that was changed asks before it is left', async ({ page, list }) => {
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

  test('what the meter refuses or does not answer can be tried again', async ({
    page,
    list,
    meter,
  }) => {
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

  test('a use that cannot be told is said to be so', async ({ page, list, meter }) => {
    await meter.setDevice('no-last-used')
    await page.reload()
    const reveal = await makeSuccessor(list, 'Telegraf')
    await takeAndAuthorise(reveal)
    await expect(reveal.root.getByText('does not report when a token is used')).toBeVisible()
    await meter.setFault('tokens.list:500')
    await reveal.retire.lookAgain.click()
    await expect(
      reveal.root.getByText('Whether it is still in use could not be asked.'),
    ).toBeVisible()
  })

  test('the keyboard alone replaces a token', { tag: '@engines' }, async ({ page, list }) => {
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
})

test.describe('signed in with the token that is replaced', () => {
  const laptop = 'My laptop'

  test.beforeEach(async ({ list, signIn, arrange }) => {
    const { secret } = await arrange.authorisedToken({ name: laptop, role: 'admin' })
    await signIn({ secret })
    await list.expectLoaded()
  })

  test('this browser moves to the new token first, and stays signed in', async ({ page, list }) => {
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

  test('revoking the old one without that ends the session, as was said', async ({
    page,
    list,
    program,
    consoleWatch,
  }) => {
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
