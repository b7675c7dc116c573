import { longestWord } from '../src/test/hostile-names'
import { NotFoundPage } from './pages/not-found-page'
import { closeDialogs, expectLayoutEverywhere } from './support/layout'
import { arrangeHostileNames, emoji, expectRevealLayout } from './support/layout-screens'
import { expect, test } from './support/test'

// Run by `npm run check:wide`, as all that is looked at in full breadth. Each measures a screen five times.
test.describe.configure({ timeout: 60_000 })

test('sign-in and the page for unknown addresses keep their width', async ({
  page,
  signInPage,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(400)
  await signInPage.goto()
  await signInPage.enterPassword('wrong')
  await expect(signInPage.password).toHaveAccessibleDescription(/does not accept/)
  await expectLayoutEverywhere(page, 'sign-in')
  await signInPage.useToken.click()
  await expectLayoutEverywhere(page, 'sign-in by token')
  await page.goto('/nonsense')
  await expect(new NotFoundPage(page).heading).toBeVisible()
  await expectLayoutEverywhere(page, 'not found')
})

test('an empty list keeps its width', async ({ page, list, signIn, meter }) => {
  await meter.setSeed('empty')
  await signIn()
  await expect(list.empty).toBeVisible()
  await expectLayoutEverywhere(page)
})

test.describe('with every hostile name on the list', () => {
  test.beforeEach(async ({ arrange, signIn, list }) => {
    await arrangeHostileNames(arrange)
    await signIn()
    await list.expectLoaded()
  })

  test('details and Revoke keep their width', async ({ page, list }) => {
    for (const name of [longestWord, emoji]) {
      const row = list.table.getByRole('row').filter({ hasText: name }).first()
      await row.getByRole('button').first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectLayoutEverywhere(page, `details of ${name}`)
      await page.keyboard.press('Escape')
      await row.getByRole('button', { name: /^Revoke / }).click()
      await expect(page.getByRole('alertdialog')).toBeVisible()
      await expectLayoutEverywhere(page, `Revoke of ${name}`)
      await page.keyboard.press('Escape')
    }
  })

  test('Revoke of many keeps its width', async ({ page, list }) => {
    await list.selectAll.check()
    await page.getByRole('button', { name: /^Revoke \d+ tokens$/ }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await expectLayoutEverywhere(page)
  })
})

test('ADD keeps its width, with a purpose, cautions and problems', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()
  const dialog = await list.openAdd()
  await expectLayoutEverywhere(page, 'ADD')
  await dialog.morePurposes.click()
  await dialog.fillIn({ purpose: 'evcc', name: longestWord })
  await expectLayoutEverywhere(page, 'ADD with a purpose')
  await dialog.fillIn({ name: '', role: 'admin', lifetime: 'Never' })
  await dialog.submit.click()
  await expect(dialog.root.getByText('Give the token a name.')).toBeVisible()
  await expectLayoutEverywhere(page, 'ADD with problems')
  await dialog.lifetime('On a date').check()
  await expectLayoutEverywhere(page, 'ADD with a date')
})

test('a secret’s dialog keeps its width, up to its end, for a name of emoji', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()
  await expectRevealLayout(page, list, emoji)
})

test('REPLACE keeps its width, with its last step', async ({ page, list, signIn, arrange }) => {
  await arrange.authorisedToken({ name: longestWord, role: 'admin' })
  await signIn()
  const dialog = await list.openReplace(longestWord)
  await expectLayoutEverywhere(page, 'REPLACE')
  const reveal = await dialog.send()
  await reveal.take()
  await reveal.authoriseNow()
  await expect(reveal.retire.revoke).toBeVisible()
  await expectLayoutEverywhere(page, 'the old token')
})

test('“Which token is this?”, help, sheet, language and appearance keep their width', async ({
  page,
  list,
  frame,
  signIn,
  arrange,
}) => {
  const { secret } = await arrange.authorisedToken({ name: longestWord, role: 'api' })
  await signIn()
  const which = await list.openWhichToken()
  await which.ask(secret)
  await expect(which.showInList).toBeVisible()
  await expectLayoutEverywhere(page, 'Which token is this?')
  await closeDialogs(page)
  await list.openShortcuts()
  await expectLayoutEverywhere(page, 'help')
  await closeDialogs(page)
  await list.openHandover(longestWord)
  await expectLayoutEverywhere(page, 'sheet')
  await closeDialogs(page)
  await frame.profile.click()
  await expectLayoutEverywhere(page, 'Profile menu')
  await page.getByRole('button', { name: 'Language and appearance' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectLayoutEverywhere(page, 'language and appearance')
})
