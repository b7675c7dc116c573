import { NotFoundPage } from './pages/not-found-page'
import { checkA11y, checkDialogA11y } from './support/a11y'
import { denyCopy } from './support/deny-copy'
import { paste } from './support/paste'
import { expect, test } from './support/test'

const widths = [1280, 320]

// Run by `npm run check:wide`. Each look at a page takes a second or more.
test.describe.configure({ timeout: 90_000 })

test('the page for unknown addresses has no accessibility finding', async ({ page }) => {
  await page.goto('/nonsense')
  await expect(new NotFoundPage(page).heading).toBeVisible()
  await checkA11y(page, { widths })
})

test('a list that is on its way, empty or failed has no accessibility finding', async ({
  page,
  list,
  signIn,
  meter,
}) => {
  await meter.setSeed('empty')
  await signIn()
  await expect(list.empty).toBeVisible()
  await checkA11y(page, { widths })
  await meter.setFault('tokens.list:500')
  await page.reload()
  await expect(list.problem).toBeVisible()
  await checkA11y(page, { widths })
  await meter.setFault('tokens.list:hang')
  await page.reload()
  await expect(list.loading).toBeVisible()
  await checkA11y(page)
})

test('ADD has no accessibility finding, with cautions, problems and its question neither', async ({
  page,
  list,
  signIn,
  meter,
}) => {
  await signIn()
  const dialog = await list.openAdd()
  await dialog.fillIn({ name: '', role: 'admin', lifetime: 'Never' })
  await dialog.submit.click()
  await expect(dialog.root.getByText('Give the token a name.')).toBeVisible()
  await checkDialogA11y(page)

  await dialog.lifetime('On a date').check()
  await dialog.fillIn({ name: 'Heat pump' })
  await dialog.submit.click()
  await expect(dialog.root.getByText('Choose the last day.')).toBeVisible()
  await checkDialogA11y(page)

  await page.keyboard.press('Escape')
  await dialog.discard.expectOpen()
  await checkDialogA11y(page)
  await page.keyboard.press('Escape')

  await dialog.lifetime('1 year').check()
  await meter.setFault('tokens.create:lost')
  await dialog.submit.click()
  await expect(dialog.lostAnswer.revokeAndRepeat).toBeVisible()
  await checkDialogA11y(page)
})

test('the secret’s dialog has no accessibility finding, with its question neither', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()
  const reveal = await list.addToken({ name: 'My laptop', role: 'admin' })
  await checkDialogA11y(page)
  await page.keyboard.press('Escape')
  await reveal.gate.expectOpen()
  await checkDialogA11y(page)
  await page.keyboard.press('Escape')
  await reveal.take()
  await reveal.authoriseNow()
  await reveal.useHere()
  await checkDialogA11y(page)
})

test('details and Revoke have no accessibility finding', async ({ page, list, signIn, meter }) => {
  await signIn()
  const details = await list.openDetails('Wallbox')
  await checkDialogA11y(page)
  await page.keyboard.press('Escape')
  await details.expectClosed()
  await meter.setFault('tokens.revoke:500')
  const question = await list.openRevoke('Wallbox')
  await question.confirm.click()
  await expect(question.problem).toBeVisible()
  await checkDialogA11y(page)
})

test('a purpose and its configuration have no accessibility finding, with a reading neither', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()
  const dialog = await list.openAdd()
  await dialog.morePurposes.click()
  await dialog.fillIn({ purpose: 'evcc', name: 'Wallbox & co' })
  await checkDialogA11y(page)
  const reveal = await dialog.send('Wallbox & co')
  await checkDialogA11y(page)
  await reveal.recipe.chooseForm('Free form')
  await reveal.recipe.changeAddress.click()
  await checkDialogA11y(page)
  await reveal.copyAuthoriseAndRead()
  await checkDialogA11y(page)
})

test('a copy that is proven by pasting has no accessibility finding', async ({
  page,
  list,
  signIn,
}) => {
  await denyCopy(page)
  await signIn()
  const reveal = await list.addToken({ name: 'Garage' })
  await reveal.copy.click()
  await expect(reveal.pasteCheck).toBeVisible()
  await checkDialogA11y(page)
  await paste(reveal.pasteCheck, await reveal.readSecret())
  await expect(reveal.copyProven).toBeVisible()
  await checkDialogA11y(page)
})

test('REPLACE has no accessibility finding, with its last step neither', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()
  const dialog = await list.openReplace('Installer laptop')
  await checkDialogA11y(page)
  const reveal = await dialog.send()
  await reveal.take()
  await reveal.authoriseNow()
  await expect(reveal.retire.revoke).toBeVisible()
  await checkDialogA11y(page)
})

test('handover sheet, help and “Which token is this?” have no accessibility finding', async ({
  page,
  list,
  signIn,
  arrange,
}) => {
  const { secret } = await arrange.authorisedToken({ name: 'Garage', role: 'api' })
  await signIn()
  const sheet = await list.openHandover('Wallbox')
  await checkDialogA11y(page, [320])
  await sheet.closeBelow.click()
  await sheet.expectClosed()
  const help = await list.openShortcuts()
  await checkDialogA11y(page, [320])
  await help.closeBelow.click()
  await help.expectClosed()
  const which = await list.openWhichToken()
  await which.ask(secret)
  await expect(which.showInList).toBeVisible()
  await checkDialogA11y(page, [320])
})
