import type { Locator, Page } from '@playwright/test'
import { parse as parseYaml } from 'yaml'

import { readingWire } from '../src/api/schemas/reading'
import { hostileName } from '../src/test/hostile-names'
import { checkA11y } from './support/a11y'
import { tabTo } from './support/keyboard'
import { paste } from './support/paste'
import { placesInMemory } from './support/reach'
import { runInShell } from './support/run-shell'
import { expect, test } from './support/test'
import { addToken, expectRow, openAdd, readSecret, revealDialog } from './support/tokens'

const purpose = (dialog: Locator, name: string) => dialog.getByRole('radio', { name, exact: true })
const openMore = (dialog: Locator) => dialog.getByText('More programs').click()
const contentsOf = (dialog: Locator, fileName: string) =>
  dialog.getByRole('group', { name: `Contents of ${fileName}` })
const address = (dialog: Locator) => dialog.getByLabel('Address of the meter')

/** Adds a token for a purpose. @returns the dialog that shows its secret */
async function addFor(page: Page, program: string, name: string): Promise<Locator> {
  const dialog = await openAdd(page)
  await purpose(dialog, program).check()
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Add token' }).click()
  const reveal = revealDialog(page, name)
  await expect(reveal).toBeVisible()
  return reveal
}

test.beforeEach(({ signIn }) => signIn())

test('a purpose proposes name, role and expiry', async ({ page }) => {
  const dialog = await openAdd(page)
  await expect(dialog.getByLabel('Name')).toBeFocused()
  await purpose(dialog, 'Home Assistant').check()
  await expect(dialog.getByLabel('Name')).toHaveValue('Home Assistant')
  await purpose(dialog, 'A person or browser').check()
  await expect(dialog.getByLabel('Name')).toHaveValue('Web interface')
  await expect(dialog.getByRole('radio', { name: /^admin/ })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: '90 days' })).toBeChecked()
  // A name that is taken gets a number.
  await purpose(dialog, 'evcc').check()
  await expect(dialog.getByLabel('Name')).toHaveValue('evcc 2')
  await expect(dialog.getByRole('radio', { name: /^api/ })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: '1 year' })).toBeChecked()
  await checkA11y(page, { widths: [1280, 320], include: 'dialog' })
})

test('a proposal changes nothing that was filled in by hand', async ({ page }) => {
  const dialog = await openAdd(page)
  await paste(dialog.getByLabel('Name'), 'Cellar')
  await dialog.getByRole('radio', { name: 'Never' }).check()
  await purpose(dialog, 'A person or browser').check()
  await expect(dialog.getByLabel('Name')).toHaveValue('Cellar')
  await expect(dialog.getByRole('radio', { name: 'Never' })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: /^admin/ })).toBeChecked()
  await dialog.getByRole('radio', { name: /^api/ }).check()
  await purpose(dialog, 'A person or browser').check()
  await openMore(dialog)
  await purpose(dialog, 'Telegraf').check()
  await dialog.getByLabel('Name').selectText()
  await page.keyboard.press('Backspace')
  await purpose(dialog, 'A person or browser').check()
  await expect(dialog.getByLabel('Name')).toHaveValue('Web interface')
  await expect(dialog.getByRole('radio', { name: /^api/ })).toBeChecked()
})

test('a purpose counts as filled in, and leaves the name in sight of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  const dialog = await openAdd(page)
  await expect(dialog.getByLabel('Name')).toBeInViewport({ ratio: 1 })
  await purpose(dialog, 'ioBroker').check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog', { name: 'Discard the new token?' })).toBeVisible()
})

test('every program gets its configuration with the token and the meter’s address', async ({
  page,
}) => {
  const reveal = await addFor(page, 'Home Assistant', hostileName)
  const secret = await readSecret(reveal)
  await expect(address(reveal)).toHaveValue('http://ksem-12345678')
  const secrets: unknown = parseYaml(await contentsOf(reveal, 'secrets.yaml').innerText())
  expect(Object.values(Object(secrets))).toEqual([`Bearer ${secret}`])
  const files = {
    ioBroker: 'meter.js',
    'Node-RED': 'flow.json',
    'curl or another program': 'read-meter.sh',
    FHEM: 'meter.cfg',
    'MQTT (openWB, Venus OS)': 'flow.json',
    Telegraf: 'meter.conf',
    Prometheus: 'json_exporter.yml',
  }
  for (const [program, fileName] of Object.entries(files)) {
    await reveal.getByLabel('Program').selectOption(program)
    await expect(contentsOf(reveal, fileName)).toContainText(secret)
    const all = await reveal.getByRole('group', { name: /^Contents of/ }).allInnerTexts()
    expect(all.join('\n')).toContain('ksem-12345678')
  }
})

test('an evcc file is copied whole, and that counts as taken', async ({ page }) => {
  const reveal = await addFor(page, 'evcc', 'Wallbox & co')
  const secret = await readSecret(reveal)
  await reveal.getByRole('radio', { name: 'evcc.yaml' }).check()
  await reveal.getByRole('button', { name: 'Copy evcc.yaml' }).click()
  await expect(reveal.getByRole('button', { name: 'Copied evcc.yaml' })).toBeVisible()
  const evcc: unknown = parseYaml(await contentsOf(reveal, 'evcc.yaml').innerText())
  expect(evcc).toMatchObject({ meters: [{ template: 'tq-em420', token: secret, port: 80 }] })

  // Another form is another text.
  await reveal.getByRole('radio', { name: 'Free form' }).check()
  await expect(reveal.getByRole('button', { name: 'Copy evcc.yaml' })).toBeVisible()
  await checkA11y(page, { widths: [1280, 320], include: 'dialog' })
  await reveal.getByRole('button', { name: 'Done' }).click()
  await expect(reveal).toBeHidden()
  await expectRow(page, { Name: 'Wallbox & co', Status: 'Waiting for authorisation' })
})

test('evcc’s own page gets each entry to copy, and the token among them counts as taken', async ({
  page,
}) => {
  const reveal = await addFor(page, 'evcc', 'Attic')
  const secret = await readSecret(reveal)
  const entry = (name: string) => reveal.getByRole('group', { name, exact: true })
  await expect(entry('IP address or host name')).toHaveText('ksem-12345678')
  await expect(entry('Port')).toHaveText('80')
  await expect(entry('API device path')).toHaveText('local')
  await expect(entry('Access token')).toHaveText(secret)
  await expect(reveal.getByText('needs no token')).toBeVisible()
  await checkA11y(page, { widths: [1280, 320], include: 'dialog' })

  await reveal.getByRole('button', { name: 'Copy Port' }).click()
  await expect(reveal.getByRole('button', { name: 'Copied Port' })).toBeVisible()
  await reveal.getByRole('button', { name: 'Done' }).click()
  const gate = page.getByRole('alertdialog', { name: 'The secret has not been taken yet' })
  await gate.getByRole('button', { name: 'Back to the secret' }).click()
  await reveal.getByRole('button', { name: 'Copy Access token' }).click()
  await expect(reveal.getByRole('button', { name: 'Copied Access token' })).toBeVisible()
  await reveal.getByRole('button', { name: 'Done' }).click()
  await expect(reveal).toBeHidden()
})

test('a program that changes settings is one step aside, and gets its caution', async ({
  page,
}) => {
  const dialog = await openAdd(page)
  await expect(purpose(dialog, 'A program that changes settings')).toBeHidden()
  await openMore(dialog)
  await purpose(dialog, 'A program that changes settings').check()
  await expect(dialog.getByLabel('Name')).toHaveValue('Energy control')
  await expect(dialog.getByRole('radio', { name: /^admin/ })).toBeChecked()
  await checkA11y(page, { widths: [1280, 320], include: 'dialog' })
  await dialog.getByRole('button', { name: 'Add token' }).click()
  const reveal = revealDialog(page, 'Energy control')
  await expect(contentsOf(reveal, 'Energy-control.header')).toContainText(await readSecret(reveal))
  await expect(reveal.getByText('can change every setting of the meter')).toBeVisible()
})

test('a file without the secret does not count as taken @chromium', async ({ page }) => {
  const reveal = await addFor(page, 'Home Assistant', 'Attic')
  const saved = page.waitForEvent('download')
  await reveal.getByRole('button', { name: 'Download configuration.yaml' }).click()
  expect((await saved).suggestedFilename()).toBe('configuration.yaml')
  await reveal.getByRole('button', { name: 'Done' }).click()
  const gate = page.getByRole('alertdialog', { name: 'The secret has not been taken yet' })
  await gate.getByRole('button', { name: 'Back to the secret' }).click()
  await reveal.getByRole('button', { name: 'Download secrets.yaml' }).click()
  await reveal.getByRole('button', { name: 'Done' }).click()
  await expect(reveal).toBeHidden()
})

test('an address is checked while it is typed', async ({ page }) => {
  const reveal = await addFor(page, 'evcc', 'Attic')
  await reveal.getByRole('radio', { name: 'evcc.yaml' }).check()
  const wrong = [
    ['ftp://meter', 'An address begins with http:// or https://'],
    ['admin@meter', 'Leave out the user name'],
    ['meter/api', 'Leave out what follows the name'],
    ['meter:99999', 'A port is a number'],
    ['me ter', 'neither a host name nor an IP address'],
  ] as const
  for (const [typed, sentence] of wrong) {
    await paste(address(reveal), typed)
    await expect(address(reveal)).toHaveAccessibleDescription(new RegExp(sentence))
    await expect(reveal.getByRole('group', { name: /^Contents of/ })).toHaveCount(0)
  }
  await address(reveal).selectText()
  await page.keyboard.press('Backspace')
  await expect(address(reveal)).toHaveAccessibleDescription(/Enter the meter’s host name/)
  await paste(address(reveal), 'https://[FE80::1]:8443/')
  await expect(reveal.getByText('Only evcc’s free form can do https')).toBeVisible()
  await reveal.getByLabel('Accept a self-signed certificate').check()
  await expect(contentsOf(reveal, 'evcc.yaml')).toContainText('insecure: true')
  await expect(contentsOf(reveal, 'evcc.yaml')).toContainText('https://[fe80::1]:8443/api/json')
})

test('the shown curl line reads the meter, in both forms', async ({ page, meter, baseURL }) => {
  const reveal = await addFor(page, 'curl or another program', hostileName)
  await reveal.getByRole('button', { name: 'Authorise now' }).click()
  await expect(reveal.getByText('Authorised: it can be used from now on.')).toBeVisible()
  await paste(address(reveal), baseURL ?? '')

  const line = await contentsOf(reveal, 'read-meter.sh').innerText()
  const { values } = readingWire.parse(JSON.parse(await runInShell(line, meter)))['smart-meter']
  expect(values['voltage_L1']).toBeGreaterThan(200_000)

  await reveal.getByRole('radio', { name: 'Token in a file' }).check()
  const header = reveal.getByRole('region', { name: /\.header$/ })
  const fileName = await header.getByRole('heading').innerText()
  const files = { [fileName]: await contentsOf(reveal, fileName).innerText() }
  const command = await contentsOf(reveal, 'read-meter.sh').innerText()
  expect(command).not.toContain(await readSecret(reveal))
  const answer: unknown = JSON.parse(await runInShell(command, meter, files))
  expect(readingWire.safeParse(answer).success).toBe(true)
})

test('a meter that does not tell its name is asked for by hand', async ({
  page,
  meter,
  consoleWatch,
}) => {
  consoleWatch.allow(/Failed to load resource/)
  await meter.setFault('device.info:404')
  await page.reload()
  const reveal = await addFor(page, 'evcc', 'Attic')
  await expect(address(reveal)).toHaveValue('')
  await expect(address(reveal)).toHaveAccessibleDescription(/The meter did not tell its name/)
  await expect(address(reveal)).not.toHaveAttribute('aria-invalid')
  await paste(address(reveal), '192.168.1.20')
  await expect(reveal.getByRole('group', { name: 'IP address or host name' })).toHaveText(
    '192.168.1.20',
  )
})

test('without a purpose the configuration is one step aside', async ({ page }) => {
  const reveal = await addToken(page, { name: 'Attic' })
  await expect(address(reveal)).toBeHidden()
  await reveal.getByText('As the configuration of a program').click()
  await reveal.getByLabel('Program').selectOption('Telegraf')
  await expect(contentsOf(reveal, 'meter.conf')).toContainText(await readSecret(reveal))
})

test('after closing, a secret that was in a configuration is nowhere', async ({ page }) => {
  const reveal = await addFor(page, 'evcc', 'Attic')
  const secret = await readSecret(reveal)
  await reveal.getByRole('button', { name: 'Copy Access token' }).click()
  await reveal.getByRole('button', { name: 'Authorise now' }).click()
  await reveal.getByRole('button', { name: 'Test the token' }).click()
  await expect(reveal.getByRole('button', { name: 'Test again' })).toBeVisible()
  await reveal.getByRole('button', { name: 'Done' }).click()
  await expectRow(page, { Name: 'Attic', Status: 'Active' })
  expect(await placesInMemory(page, secret)).toEqual([])
  expect((await page.content()).includes(secret)).toBe(false)
})

test('from the purpose to the reading, the keyboard alone is enough', async ({ page }) => {
  const dialog = await openAdd(page)
  // "More programs" stands between the choice and the name.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  for (let press = 0; press < 8 && !(await purpose(dialog, 'evcc').isChecked()); press += 1) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  const reveal = revealDialog(page, 'evcc 2')
  await expect(reveal.getByRole('button', { name: 'Copy', exact: true })).toBeFocused()
  await tabTo(page, reveal.getByRole('button', { name: 'Copy Access token' }))
  await page.keyboard.press('Enter')
  await tabTo(page, reveal.getByRole('button', { name: 'Authorise now' }))
  await page.keyboard.press('Enter')
  await expect(reveal.getByRole('button', { name: 'Test the token' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(reveal.getByText('3,480 W into the grid')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(reveal).toBeHidden()
})
