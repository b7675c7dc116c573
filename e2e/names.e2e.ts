import { readFile } from 'node:fs/promises'

import { accessTokenPaths, tokenListWire } from '../src/api/schemas/access-token'
import { ReplaceDialog } from './pages/replace-dialog'
import { RevokeDialog, RevokeManyDialog } from './pages/revoke-dialog'
import { expect, test } from './support/test'

const idEnd = /Its identifier ends in (\w+)\./

test.describe('two tokens of one name that differ in nothing else', () => {
  test.beforeEach(async ({ arrange, signIn, list }) => {
    await arrange.authorisedToken({ name: 'Twin', role: 'api' })
    await arrange.authorisedToken({ name: 'Twin', role: 'api' })
    await signIn()
    await list.expectLoaded()
  })

  test('are told apart before and after one is revoked', async ({ page, list, frame }) => {
    await list.row('Twin').revoke.first().click()
    const question = new RevokeDialog(page, 'Twin')
    await expect(question.root).toContainText('Several tokens have this name or one like it.')
    await expect(question.root).toContainText(/Created Monday,? 23 November 2026 at 11:00:00/)
    await expect(question.root).toContainText(/Expires Sunday,? 21 February 2027 at 11:00/)
    await expect(question.root).toContainText('Never used.')
    const [sentence = ''] = idEnd.exec(await question.root.innerText()) ?? []
    await question.confirm.click()
    await expect(frame.notifications).toContainText(`“Twin” was revoked.`)
    await expect(frame.notifications).toContainText(sentence)
    await list.row('Twin').revoke.click()
    await expect(question.root).not.toContainText('Several tokens')
  })

  test('are told apart among many', async ({ page, list }) => {
    await list.row('Twin').select.first().check()
    await list.row('Twin').select.last().check()
    await list.row('Telegraf').select.check()
    await list.revokeSelected(3).click()
    const { items } = new RevokeManyDialog(page, 3)
    const twins = await items.filter({ hasText: 'Twin' }).allInnerTexts()
    const ends = twins.map((text) => idEnd.exec(text)?.[1])
    expect(new Set(ends.filter(Boolean)).size).toBe(2)
    await expect(items.filter({ hasText: 'Telegraf' })).not.toContainText('Created')
  })

  test('are told apart where one is replaced', async ({ page, list }) => {
    const { menu } = list.row('Twin')
    await menu.button.first().click()
    await menu.item('Replace').click()
    const dialog = new ReplaceDialog(page, 'Twin')
    await expect(dialog.root).toContainText('Several tokens have this name or one like it.')
    const [sentence = 'none'] = idEnd.exec(await dialog.root.innerText()) ?? []
    const reveal = await dialog.send()
    await reveal.take()
    await reveal.authoriseNow()
    await expect(reveal.root.getByText('The old one: Created')).toContainText(sentence)
  })
})

test('a name that looks like another is pointed out, and accepted', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()
  await list.expectLoaded()
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
