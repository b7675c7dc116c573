import { parse as parseYaml } from 'yaml'

import { devicePaths } from '../src/api/schemas/device'
import { readingWire } from '../src/api/schemas/reading'
import { hostileName } from '../src/test/hostile-names'
import { holdAnswers } from './support/hold-answer'
import { paste } from './support/paste'
import { placesInMemory } from './support/reach'
import { runInShell } from './support/run-shell'
import { expect, test } from './support/test'

test('every program gets its configuration, whatever the token is called', async ({
  page,
  baseURL,
  list,
  meter,
  signIn,
}) => {
  await signIn()
  const reveal = await list.addToken({ purpose: 'Home Assistant', name: hostileName })

  await test.step('it holds the token and the meter’s address', async () => {
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
  })

  await test.step('a file without the secret does not count as taken', async () => {
    await reveal.recipe.program.selectOption('Home Assistant')
    const saved = page.waitForEvent('download')
    await reveal.recipe.showFile('configuration.yaml')
    await reveal.recipe.file('configuration.yaml').download.click()
    expect((await saved).suggestedFilename()).toBe('configuration.yaml')
    await reveal.done.click()
    await reveal.gate.stay.click()
    await reveal.recipe.showFile('secrets.yaml')
    await reveal.recipe.file('secrets.yaml').download.click()
    await reveal.finish()
  })

  await test.step('the shown curl line reads the meter, in both forms', async () => {
    const ofCurl = await list.addToken({ purpose: 'curl or another program', name: hostileName })
    await ofCurl.authoriseNow()
    await ofCurl.recipe.changeAddress.click()
    await paste(ofCurl.recipe.address, baseURL ?? '')

    const line = await ofCurl.recipe.file('read-meter.sh').read()
    const { values } = readingWire.parse(JSON.parse(await runInShell(line, meter)))['smart-meter']
    expect(values['voltage_L1']).toBeGreaterThan(200_000)

    await ofCurl.recipe.chooseForm('Token in a file')
    const header = ofCurl.recipe.file(/\.header$/)
    const fileName = (await header.root.getAttribute('aria-label')) ?? ''
    const files = { [fileName]: await header.read() }
    await ofCurl.recipe.showFile('read-meter.sh')
    const command = await ofCurl.recipe.file('read-meter.sh').read()
    expect(command).not.toContain('eyJ')
    const answer: unknown = JSON.parse(await runInShell(command, meter, files))
    expect(readingWire.safeParse(answer).success).toBe(true)
  })
})

test('evcc gets its entries or its file, and either counts as taken', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()

  let secret = ''
  await test.step('its own page gets each entry to copy, the token among them', async () => {
    const reveal = await list.addToken({ purpose: 'evcc', name: 'Attic' })
    const { recipe } = reveal
    secret = await reveal.readSecret()
    await expect(recipe.entry('IP address or host name').value).toHaveText('ksem-12345678')
    await expect(recipe.entry('Port').value).toHaveText('80')
    await expect(recipe.entry('API device path').value).toHaveText('local')
    await expect(recipe.entry('Access token').value).toHaveText(secret)
    await expect(reveal.root.getByText('needs no token')).toBeVisible()

    await recipe.entry('Port').copy.click()
    await expect(recipe.entry('Port').copied).toBeVisible()
    await reveal.done.click()
    await reveal.gate.stay.click()
    await recipe.entry('Access token').copy.click()
    await expect(recipe.entry('Access token').copied).toBeVisible()
    await reveal.authoriseNow()
    await expect(reveal.reading).toBeVisible()
    await reveal.finish()
    await list.expectRow({ Name: 'Attic', Status: 'Active' })
  })

  await test.step('after closing, a secret that was in a configuration is nowhere', async () => {
    expect(await placesInMemory(page, secret)).toEqual([])
    expect((await page.content()).includes(secret)).toBe(false)
  })

  const reveal = await list.addToken({ purpose: 'evcc', name: 'Wallbox & co' })
  const { recipe } = reveal
  await test.step('the file is copied whole', async () => {
    const token = await reveal.readSecret()
    await recipe.chooseForm('evcc.yaml')
    await recipe.file('evcc.yaml').copy.click()
    await expect(recipe.file('evcc.yaml').copied).toBeVisible()
    const evcc: unknown = parseYaml(await recipe.file('evcc.yaml').read())
    expect(evcc).toMatchObject({ meters: [{ template: 'tq-em420', token, port: 80 }] })

    // Another form is another text.
    await recipe.chooseForm('Free form')
    await expect(recipe.file('evcc.yaml').copy).toBeVisible()
  })

  await test.step('an address is checked while it is typed', async () => {
    await recipe.chooseForm('evcc.yaml')
    await recipe.changeAddress.click()
    const wrong = [
      ['ftp://meter', 'An address begins with http:// or https://'],
      ['admin@meter', 'Leave out the user name'],
      ['meter/api', 'Leave out what follows the name'],
      ['meter:99999', 'A port is a number'],
      ['me ter', 'neither a host name nor an IP address'],
    ] as const
    for (const [typed, sentence] of wrong) {
      await paste(recipe.address, typed)
      await expect(recipe.address).toHaveAccessibleDescription(new RegExp(sentence))
      await expect(recipe.contents).toHaveCount(0)
    }
    await recipe.address.selectText()
    await page.keyboard.press('Backspace')
    await expect(recipe.address).toHaveAccessibleDescription(/Enter the meter’s host name/)
    await paste(recipe.address, 'https://[FE80::1]:8443/')
    await expect(reveal.root.getByText('Only evcc’s free form can do https')).toBeVisible()
    await recipe.uncheckedCertificate.check()
    const { contents } = recipe.file('evcc.yaml')
    await expect(contents).toContainText('insecure: true')
    await expect(contents).toContainText('https://[fe80::1]:8443/api/json')
  })

  await test.step('what was copied whole lets the dialog close', async () => {
    await reveal.finish()
    await list.expectRow({ Name: 'Wallbox & co', Status: 'Waiting for authorisation' })
  })
})

test('a meter that does not tell its name is asked for by hand', async ({
  list,
  meter,
  signIn,
}) => {
  await meter.setFault('device.info:404')
  await signIn()
  const { recipe } = await list.addToken({ purpose: 'evcc', name: 'Attic' })
  await expect(recipe.address).toHaveValue('')
  await expect(recipe.address).toHaveAccessibleDescription(/The meter did not tell its name/)
  await expect(recipe.address).not.toHaveAttribute('aria-invalid')
  await paste(recipe.address, '192.168.1.20')
  await expect(recipe.entry('IP address or host name').value).toHaveText('192.168.1.20')
})

test('an address that the meter tells late is filled in, and what a person types is kept', async ({
  page,
  list,
  signIn,
}) => {
  const { release } = await holdAnswers(page, devicePaths.info, 'GET')
  await signIn()
  const reveal = await list.addToken({ purpose: 'evcc', name: 'Attic' })
  await expect(reveal.recipe.address).toHaveValue('')
  await expect(reveal.secret).toBeVisible()
  release()
  await expect(reveal.recipe.address).toHaveValue('http://ksem-12345678')
  await expect(reveal.recipe.entry('IP address or host name').value).toHaveText('ksem-12345678')

  await paste(reveal.recipe.address, 'other')
  await expect(reveal.recipe.entry('IP address or host name').value).toHaveText('other')
  await reveal.recipe.address.fill('')
  await expect(reveal.secret).toBeVisible()
})

test('a sheet that was opened before the meter told its address gets it', async ({
  page,
  list,
  signIn,
}) => {
  const { release } = await holdAnswers(page, devicePaths.info, 'GET')
  await signIn()
  const { address, sheet } = await list.openHandover('Wallbox')
  await expect(address).toHaveValue('')
  release()
  await expect(address).toHaveValue('http://ksem-12345678')
  await expect(sheet).toContainText('http://ksem-12345678')
})
