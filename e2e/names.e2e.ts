import { readFile } from 'node:fs/promises'

import { accessTokenPaths, tokenListWire } from '../src/api/schemas/access-token'
import { ReplaceDialog } from './pages/replace-dialog'
import { RevokeDialog, RevokeManyDialog } from './pages/revoke-dialog'
import type { Arrange } from './support/arrange'
import { expect, test } from './support/test'

const idEnd = /Its identifier ends in (\w+)\./

const SEVERAL = 'Several tokens have this name or one like it.'

/** Two tokens of one name that differ in nothing else. */
async function makeTwins(arrange: Arrange): Promise<void> {
  await arrange.authorisedToken({ name: 'Twin', role: 'api' })
  await arrange.authorisedToken({ name: 'Twin', role: 'api' })
}

test('tokens of one name are told apart where they are revoked, and one like another is pointed out', async ({
  page,
  list,
  frame,
  arrange,
  signIn,
}) => {
  await makeTwins(arrange)
  await signIn()

  await test.step('among many', async () => {
    await list.row('Twin').select.first().check()
    await list.row('Twin').select.last().check()
    await list.row('Telegraf').select.check()
    await list.revokeSelected(3).click()
    const question = new RevokeManyDialog(page, 3)
    const { items } = question
    const twins = await items.filter({ hasText: 'Twin' }).allInnerTexts()
    const ends = twins.map((text) => idEnd.exec(text)?.[1])
    expect(new Set(ends.filter(Boolean)).size).toBe(2)
    await expect(items.filter({ hasText: 'Telegraf' })).not.toContainText('Created')
    await page.keyboard.press('Escape')
    await question.expectClosed()
    await list.clearSelection.click()
  })

  await test.step('before and after one is revoked', async () => {
    await list.row('Twin').revoke.first().click()
    const question = new RevokeDialog(page, 'Twin')
    await expect(question.root).toContainText(SEVERAL)
    await expect(question.root).toContainText(/Created Monday,? 23 November 2026 at 11:00:00/)
    await expect(question.root).toContainText(/Expires Sunday,? 21 February 2027 at 11:00/)
    await expect(question.root).toContainText('Never used.')
    const [sentence = ''] = idEnd.exec(await question.root.innerText()) ?? []
    await question.confirm.click()
    await expect(frame.notifications).toContainText(`“Twin” was revoked.`)
    await expect(frame.notifications).toContainText(sentence)
    await list.row('Twin').revoke.click()
    await expect(question.root).not.toContainText('Several tokens')
    await question.cancel.click()
    await question.expectClosed()
  })

  await test.step('a name that looks like another is pointed out, and accepted', async () => {
    const dialog = await list.openAdd()
    const caution = dialog.root.getByText('Looks like “evcc” on the list.')
    await dialog.name.fill('еvсс 2')
    await expect(caution).toBeHidden()
    await dialog.name.fill('еvсс')
    await expect(caution).toBeVisible()
    // One that has expired is nothing that one could take the new one for.
    await dialog.name.fill('old tablet')
    await expect(dialog.root.getByText('Looks like')).toBeHidden()
    await dialog.name.fill('EVCC')
    await expect(caution).toBeVisible()
    await page.keyboard.press('Enter')
    await dialog.expectReveal('EVCC')
  })
})

test('tokens of one name are told apart where one is replaced', async ({
  page,
  list,
  arrange,
  signIn,
}) => {
  await makeTwins(arrange)
  await signIn()
  const { menu } = list.row('Twin')
  await menu.button.first().click()
  await menu.item('Replace').click()
  const dialog = new ReplaceDialog(page, 'Twin')
  await expect(dialog.root).toContainText(SEVERAL)
  const [sentence = 'none'] = idEnd.exec(await dialog.root.innerText()) ?? []
  const reveal = await dialog.send()
  await reveal.take()
  await reveal.authoriseNow()
  await expect(reveal.root.getByText('The old one: Created')).toContainText(sentence)
})

test('a name that shows nothing is drawn as words everywhere', async ({
  page,
  list,
  frame,
  signIn,
}) => {
  let id = ''
  await page.route(`**${accessTokenPaths.tokens}`, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback()
    const response = await route.fetch()
    const { tokens } = tokenListWire.parse(await response.json())
    const [first, ...others] = tokens
    if (!first) throw new Error('the list is empty')
    id ||= first.id
    const renamed = first.id === id ? { ...first, name: '\u200B\u0301\u2060' } : first
    return route.fulfill({ response, json: { tokens: [renamed, ...others] } })
  })
  await signIn()
  await list.expectLoaded()
  const name = `(name with no visible characters, id …${id.slice(-6)})`
  const row = list.row(name)
  await expect(row.details).toBeVisible()
  await expect(row.select).toBeVisible()

  const saved = page.waitForEvent('download')
  await list.choose('Export as CSV')
  expect(await readFile(await (await saved).path(), 'utf8')).toContain(name)

  const details = await list.openDetails(name)
  await page.keyboard.press('Escape')
  await details.expectClosed()
  const question = await list.openRevoke(name)
  await question.confirm.click()
  await expect(frame.notifications).toContainText(`“${name}” was revoked.`)
  // The list that is asked for again meanwhile.
  await page.unrouteAll({ behavior: 'wait' })
})
