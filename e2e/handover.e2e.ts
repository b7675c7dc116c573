import { parse as parseYaml } from 'yaml'

import { readingWire } from '../src/api/schemas/reading'
import { hostileName } from '../src/test/hostile-names'
import { paste } from './support/paste'
import { placesInMemory } from './support/reach'
import { runInShell } from './support/run-shell'
import { expect, test } from './support/test'

test.beforeEach(({ signIn }) => signIn())

test('a purpose proposes name, role and expiry', async ({ list }) => {
  const dialog = await list.openAdd()
  await expect(dialog.purpose('evcc')).toBeFocused()
  await dialog.purpose('Home Assistant').check()
  await expect(dialog.root.getByText('Read only (api) · until 23 Nov 2027')).toBeVisible()
  await dialog.change.click()
  await expect(dialog.name).toHaveValue('Home Assistant')
  await dialog.purpose('A person or browser').check()
  await expect(dialog.name).toHaveValue('Web interface')
  await expect(dialog.role('admin')).toBeChecked()
  await expect(dialog.lifetime('90 days')).toBeChecked()
  // A name that is taken gets a number.
  await dialog.purpose('evcc').check()
  await expect(dialog.name).toHaveValue('evcc 2')
  await expect(dialog.role('api')).toBeChecked()
  await expect(dialog.lifetime('1 year')).toBeChecked()
})

test('a proposal changes nothing that was filled in by hand', async ({ page, list }) => {
  const dialog = await list.openAdd()
  await paste(dialog.name, 'Cellar')
  await dialog.lifetime('Never').check()
  await dialog.purpose('A person or browser').check()
  await dialog.change.click()
  await expect(dialog.name).toHaveValue('Cellar')
  await expect(dialog.lifetime('Never')).toBeChecked()
  await expect(dialog.role('admin')).toBeChecked()
  await dialog.role('api').check()
  await dialog.purpose('A person or browser').check()
  await dialog.morePurposes.click()
  await dialog.purpose('Telegraf').check()
  await dialog.name.selectText()
  await page.keyboard.press('Backspace')
  await dialog.purpose('A person or browser').check()
  await expect(dialog.name).toHaveValue('Web interface')
  await expect(dialog.role('api')).toBeChecked()
})

test('a purpose counts as filled in, and Add stays in sight of a phone', async ({ page, list }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  const dialog = await list.openAdd()
  await dialog.purpose('ioBroker').check()
  await expect(dialog.submit).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await dialog.discard.expectOpen()
})

test(
  'every program gets its configuration with the token and the meter’s address',
  { tag: '@chromium' },
  async ({ list }) => {
    const reveal = await list.addToken({
      purpose: 'Home Assistant',
      name: hostileName,
    })
    const secret = await reveal.readSecret()
    await reveal.recipe.changeAddress.click()
    await expect(reveal.recipe.address).toHaveValue('http://ksem-12345678')
    const secrets: unknown = parseYaml(await reveal.recipe.file('secrets.yaml').read())
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
      await reveal.recipe.program.selectOption(program)
      await expect(reveal.recipe.file(fileName).contents).toContainText(secret)
      if (program !== 'Prometheus') {
        await expect(reveal.recipe.file(fileName).contents).toContainText('ksem-12345678')
      }
    }
  },
)

test('an evcc file is copied whole, and that counts as taken', async ({ list }) => {
  const reveal = await list.addToken({ purpose: 'evcc', name: 'Wallbox & co' })
  const secret = await reveal.readSecret()
  await reveal.recipe.chooseForm('evcc.yaml')
  await reveal.recipe.file('evcc.yaml').copy.click()
  await expect(reveal.recipe.file('evcc.yaml').copied).toBeVisible()
  const evcc: unknown = parseYaml(await reveal.recipe.file('evcc.yaml').read())
  expect(evcc).toMatchObject({ meters: [{ template: 'tq-em420', token: secret, port: 80 }] })

  // Another form is another text.
  await reveal.recipe.chooseForm('Free form')
  await expect(reveal.recipe.file('evcc.yaml').copy).toBeVisible()
  await reveal.finish()
  await list.expectRow({ Name: 'Wallbox & co', Status: 'Waiting for authorisation' })
})

test('evcc’s own page gets each entry to copy, and the token among them counts as taken', async ({
  list,
}) => {
  const reveal = await list.addToken({ purpose: 'evcc', name: 'Attic' })
  const { recipe } = reveal
  await expect(recipe.entry('IP address or host name').value).toHaveText('ksem-12345678')
  await expect(recipe.entry('Port').value).toHaveText('80')
  await expect(recipe.entry('API device path').value).toHaveText('local')
  await expect(recipe.entry('Access token').value).toHaveText(await reveal.readSecret())
  await expect(reveal.root.getByText('needs no token')).toBeVisible()

  await recipe.entry('Port').copy.click()
  await expect(recipe.entry('Port').copied).toBeVisible()
  await reveal.done.click()
  await reveal.gate.stay.click()
  await recipe.entry('Access token').copy.click()
  await expect(recipe.entry('Access token').copied).toBeVisible()
  await reveal.finish()
})

test(
  'a program that changes settings is one step aside, and gets its caution',
  { tag: '@chromium' },
  async ({ list }) => {
    const dialog = await list.openAdd()
    await expect(dialog.purpose('A program that changes settings')).toBeHidden()
    await dialog.morePurposes.click()
    await dialog.purpose('A program that changes settings').check()
    await dialog.change.click()
    await expect(dialog.name).toHaveValue('Energy control')
    await expect(dialog.role('admin')).toBeChecked()
    const reveal = await dialog.send('Energy control')
    const { contents } = reveal.recipe.file('Energy-control.header')
    await expect(contents).toContainText(await reveal.readSecret())
    await expect(reveal.root.getByText('can change every setting of the meter')).toBeVisible()
  },
)

test(
  'a file without the secret does not count as taken',
  { tag: '@chromium' },
  async ({ page, list }) => {
    const reveal = await list.addToken({ purpose: 'Home Assistant', name: 'Attic' })
    const saved = page.waitForEvent('download')
    await reveal.recipe.showFile('configuration.yaml')
    await reveal.recipe.file('configuration.yaml').download.click()
    expect((await saved).suggestedFilename()).toBe('configuration.yaml')
    await reveal.done.click()
    await reveal.gate.stay.click()
    await reveal.recipe.showFile('secrets.yaml')
    await reveal.recipe.file('secrets.yaml').download.click()
    await reveal.finish()
  },
)

test('an address is checked while it is typed', async ({ page, list }) => {
  const reveal = await list.addToken({ purpose: 'evcc', name: 'Attic' })
  await reveal.recipe.chooseForm('evcc.yaml')
  await reveal.recipe.changeAddress.click()
  const wrong = [
    ['ftp://meter', 'An address begins with http:// or https://'],
    ['admin@meter', 'Leave out the user name'],
    ['meter/api', 'Leave out what follows the name'],
    ['meter:99999', 'A port is a number'],
    ['me ter', 'neither a host name nor an IP address'],
  ] as const
  for (const [typed, sentence] of wrong) {
    await paste(reveal.recipe.address, typed)
    await expect(reveal.recipe.address).toHaveAccessibleDescription(new RegExp(sentence))
    await expect(reveal.recipe.contents).toHaveCount(0)
  }
  await reveal.recipe.address.selectText()
  await page.keyboard.press('Backspace')
  await expect(reveal.recipe.address).toHaveAccessibleDescription(/Enter the meter’s host name/)
  await paste(reveal.recipe.address, 'https://[FE80::1]:8443/')
  await expect(reveal.root.getByText('Only evcc’s free form can do https')).toBeVisible()
  await reveal.recipe.uncheckedCertificate.check()
  await expect(reveal.recipe.file('evcc.yaml').contents).toContainText('insecure: true')
  await expect(reveal.recipe.file('evcc.yaml').contents).toContainText(
    'https://[fe80::1]:8443/api/json',
  )
})

test(
  'the shown curl line reads the meter, in both forms',
  { tag: '@chromium' },
  async ({ baseURL, list, meter }) => {
    const reveal = await list.addToken({
      purpose: 'curl or another program',
      name: hostileName,
    })
    await reveal.authoriseNow()
    await reveal.recipe.changeAddress.click()
    await paste(reveal.recipe.address, baseURL ?? '')

    const line = await reveal.recipe.file('read-meter.sh').read()
    const { values } = readingWire.parse(JSON.parse(await runInShell(line, meter)))['smart-meter']
    expect(values['voltage_L1']).toBeGreaterThan(200_000)

    await reveal.recipe.chooseForm('Token in a file')
    const header = reveal.recipe.file(/\.header$/)
    const fileName = (await header.root.getAttribute('aria-label')) ?? ''
    const files = { [fileName]: await header.read() }
    await reveal.recipe.showFile('read-meter.sh')
    const command = await reveal.recipe.file('read-meter.sh').read()
    expect(command).not.toContain('eyJ')
    const answer: unknown = JSON.parse(await runInShell(command, meter, files))
    expect(readingWire.safeParse(answer).success).toBe(true)
  },
)

test(
  'a meter that does not tell its name is asked for by hand',
  { tag: '@chromium' },
  async ({ page, list, meter }) => {
    await meter.setFault('device.info:404')
    await page.reload()
    const reveal = await list.addToken({ purpose: 'evcc', name: 'Attic' })
    await expect(reveal.recipe.address).toHaveValue('')
    await expect(reveal.recipe.address).toHaveAccessibleDescription(
      /The meter did not tell its name/,
    )
    await expect(reveal.recipe.address).not.toHaveAttribute('aria-invalid')
    await paste(reveal.recipe.address, '192.168.1.20')
    await expect(reveal.recipe.entry('IP address or host name').value).toHaveText('192.168.1.20')
  },
)

test('without a purpose the configuration is one choice away', async ({ list }) => {
  const reveal = await list.addToken({ name: 'Attic' })
  await expect(reveal.recipe.address).toBeHidden()
  await reveal.recipe.program.selectOption('Telegraf')
  await expect(reveal.recipe.file('meter.conf').contents).toContainText(await reveal.readSecret())
})

test('after closing, a secret that was in a configuration is nowhere', async ({ page, list }) => {
  const reveal = await list.addToken({ purpose: 'evcc', name: 'Attic' })
  const secret = await reveal.readSecret()
  await reveal.recipe.entry('Access token').copy.click()
  await expect(reveal.recipe.entry('Access token').copied).toBeVisible()
  await reveal.authoriseNow()
  await expect(reveal.reading).toBeVisible()
  await reveal.finish()
  await list.expectRow({ Name: 'Attic', Status: 'Active' })
  expect(await placesInMemory(page, secret)).toEqual([])
  expect((await page.content()).includes(secret)).toBe(false)
})

test('from the purpose to the reading, the keyboard alone is enough', async ({ page, list }) => {
  const dialog = await list.openAdd()
  await expect(dialog.purpose('evcc')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.purpose('evcc')).toBeChecked()
  await page.keyboard.press('Enter')
  const reveal = await dialog.expectReveal('evcc 2')
  await expect(reveal.copyAndAuthorise).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(reveal.reading).toHaveText('3,480 W into the grid')
  await expect(reveal.done).toBeFocused()
  await page.keyboard.press('Enter')
  await reveal.expectClosed()
})
