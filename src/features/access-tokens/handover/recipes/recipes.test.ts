import { execFileSync } from 'node:child_process'
import { runInNewContext } from 'node:vm'

import { parse as parseToml } from 'smol-toml'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml, type ScalarTag } from 'yaml'

import { hostileNames } from '../../../../test/hostile-names'
import { programs, type ProgramId } from '../../model/programs'
import { recipesFor } from './recipes'
import type { RecipeContext, RecipeId } from './recipe'

const anySecret = 'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJldmNjIn0.c2lnbmF0dXJl-_'
// No meter makes such a secret; it shows that quoting does not rely on what a secret may hold.
const hostileSecret = `a'b"c\\d$(id)\`id\`#: {{x}}$&%`
const url = 'http://ksem-1:8080/api/json/local/values/smart-meter'

const context: RecipeContext = {
  address: { protocol: 'http:', host: 'ksem-1', port: 8080 },
  secret: anySecret,
  name: 'evcc',
  gridPowerLabel: 'Grid power',
}

const secure: RecipeContext = {
  ...context,
  address: { protocol: 'https:', host: '[fe80::1]', port: 443 },
}
const secureUrl = 'https://[fe80::1]/api/json/local/values/smart-meter'
const unchecked: RecipeContext = { ...secure, skipCertificateCheck: true }

/** The text of one file of a recipe. */
function file(program: ProgramId, id: RecipeId, from: RecipeContext, index = 0): string {
  const recipe = recipesFor(program, from).find((candidate) => candidate.id === id)
  const text = recipe?.files[index]?.text
  if (text === undefined) throw new Error(`no file ${index.toString()} in ${id}`)
  return text
}

const secretTag: ScalarTag = { tag: '!secret', resolve: (key) => ({ secret: key }) }

/** Read as YAML 1.1 and 1.2, which must agree: Python's reader is of the one, Go's between them. */
function yaml(text: string): unknown {
  const [old, current] = (['1.1', '1.2'] as const).map((version): unknown =>
    parseYaml(text, { version, customTags: (tags) => [...tags, secretTag], strict: true }),
  )
  expect(old).toEqual(current)
  return current
}

/** The words that a shell makes of a command line, found by running it with another command. */
function shellWords(line: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

/** What ioBroker's `httpGet` gets, and what the script stores when the meter answers. */
function runIobroker(script: string) {
  const calls: unknown[] = []
  const states: unknown[] = []
  const values = { 'active_power_+': 1_500_000, 'active_power_-': 250_000 }
  runInNewContext(script, {
    httpGet: (
      address: string,
      options: object,
      done: (error: null, answer: { data: string }) => void,
    ) => {
      calls.push([address, { ...options }])
      done(null, { data: JSON.stringify({ 'smart-meter': { values } }) })
    },
    setState: (...state: unknown[]) => states.push(state),
    log: () => {
      throw new Error('the script reported an error')
    },
  })
  return { calls, states }
}

/** Everything about a recipe that must not depend on the token's name, the secret or a comment. */
describe.each([
  ...hostileNames.map((name) => [name, anySecret] as const),
  ['evcc', hostileSecret] as const,
])('whatever the name (%j) and the secret hold', (name, secret) => {
  const from = { ...context, name, secret, comment: name, gridPowerLabel: name }

  test('evcc reads it', () => {
    expect(yaml(file('evcc', 'evcc-template', from))).toEqual({
      meters: [
        {
          name: 'grid',
          type: 'template',
          template: 'tq-em420',
          usage: 'grid',
          host: 'ksem-1',
          port: 8080,
          device: 'local',
          token: secret,
        },
      ],
    })
    expect(yaml(file('evcc', 'evcc-custom', from))).toEqual({
      meters: [
        {
          name: 'grid',
          type: 'custom',
          power: {
            source: 'http',
            uri: url,
            auth: { type: 'bearer', token: secret },
            jq: '.["smart-meter"].values | .["active_power_+"] - .["active_power_-"]',
            scale: 0.001,
          },
        },
      ],
    })
  })

  test('Home Assistant reads it', () => {
    const values = "value_json['smart-meter']['values']"
    expect(yaml(file('home-assistant', 'home-assistant', from))).toEqual({
      meter_bearer: `Bearer ${secret}`,
    })
    expect(yaml(file('home-assistant', 'home-assistant', from, 1))).toEqual({
      rest: [
        {
          resource: url,
          scan_interval: 10,
          headers: { Authorization: { secret: 'meter_bearer' } },
          sensor: [
            {
              name,
              value_template: `{{ (${values}['active_power_+'] - ${values}['active_power_-']) / 1000 }}`,
              unit_of_measurement: 'W',
              device_class: 'power',
              state_class: 'measurement',
            },
          ],
        },
      ],
    })
  })

  test('ioBroker runs it', () => {
    expect(runIobroker(file('iobroker', 'iobroker', from))).toEqual({
      calls: [[url, { bearerAuth: secret, timeout: 3000 }]],
      states: [['0_userdata.0.gridPower', 1250, true]],
    })
  })

  test('Node-RED reads it', () => {
    expect(JSON.parse(file('node-red', 'node-red', from))).toEqual([
      {
        id: 'meter1',
        type: 'http request',
        name,
        method: 'GET',
        ret: 'obj',
        url,
        authType: 'bearer',
        credentials: { user: '', password: secret },
        wires: [[]],
      },
    ])
  })

  test('Telegraf reads it, after it has put in environment variables', () => {
    const text = file('telegraf', 'telegraf', from)
    const withoutComment = text.slice(text.indexOf('[[inputs.http]]'))
    expect(withoutComment).not.toContain('$')
    expect(parseToml(text)).toEqual({
      inputs: {
        http: [
          {
            alias: name,
            urls: [url],
            token: secret,
            data_format: 'json_v2',
            json_v2: [
              {
                measurement_name: 'meter',
                field: [
                  { path: 'smart-meter.values.active_power_+', rename: 'import_mw', type: 'int' },
                  { path: 'smart-meter.values.active_power_-', rename: 'export_mw', type: 'int' },
                ],
              },
            ],
          },
        ],
      },
    })
  })

  test('json_exporter and Prometheus read it', () => {
    expect(yaml(file('prometheus', 'prometheus', from))).toEqual({
      modules: {
        meter: {
          http_client_config: { authorization: { credentials: secret } },
          metrics: [
            { name: 'meter_import_milliwatts', path: '{ .smart-meter.values.active_power_+ }' },
            { name: 'meter_export_milliwatts', path: '{ .smart-meter.values.active_power_- }' },
          ],
        },
      },
    })
    expect(yaml(file('prometheus', 'prometheus', from, 1))).toEqual({
      scrape_configs: [
        {
          job_name: 'meter',
          metrics_path: '/probe',
          params: { module: ['meter'], target: [url] },
          static_configs: [{ targets: ['localhost:7979'] }],
        },
      ],
    })
  })

  test('a shell splits the curl line into the right words', () => {
    expect(shellWords(file('curl', 'curl', from))).toEqual([
      '-fsS',
      '-H',
      `Authorization: Bearer ${secret}`,
      url,
    ])
    const [header, command] = recipesFor('curl', from)[1]?.files ?? []
    expect(header?.text).toBe(`Authorization: Bearer ${secret}\n`)
    expect(shellWords(command?.text ?? '')).toEqual([
      '-fsS',
      '-H',
      `@${header?.fileName ?? ''}`,
      url,
    ])
  })
})

/** Every file of every program. */
const everything = (from: RecipeContext) =>
  programs.flatMap(({ id }) =>
    recipesFor(id, from).flatMap(({ files }) => files.map((f) => f.text)),
  )

describe('an https meter', () => {
  test('is not offered the evcc template, which knows http only', () => {
    const recipes = recipesFor('evcc', secure)
    expect(recipes.map(({ id }) => id)).toEqual(['evcc-custom'])
    expect(recipes[0]?.notes).toContain('template-needs-http')
    expect(recipesFor('evcc', context).map(({ id }) => id)).toEqual([
      'evcc-template',
      'evcc-custom',
    ])
  })

  test('has its certificate checked unless someone says otherwise', () => {
    expect(everything(secure).join('')).not.toMatch(/insecure|verify|validate| -k /)
    expect(everything({ ...context, skipCertificateCheck: true })).toEqual(everything(context))
  })

  test('can be read without that check, in each program its own way', () => {
    expect(yaml(file('evcc', 'evcc-custom', unchecked))).toMatchObject({
      meters: [{ power: { insecure: true, uri: secureUrl } }],
    })
    expect(yaml(file('home-assistant', 'home-assistant', unchecked, 1))).toMatchObject({
      rest: [{ resource: secureUrl, verify_ssl: false }],
    })
    expect(runIobroker(file('iobroker', 'iobroker', unchecked)).calls).toEqual([
      [secureUrl, { bearerAuth: anySecret, timeout: 3000, validateCertificate: false }],
    ])
    expect(JSON.parse(file('node-red', 'node-red', unchecked))).toMatchObject([
      { url: secureUrl, tls: 'meter1tls' },
      { id: 'meter1tls', type: 'tls-config', verifyservercert: false },
    ])
    expect(parseToml(file('telegraf', 'telegraf', unchecked))).toMatchObject({
      inputs: { http: [{ urls: [secureUrl], insecure_skip_verify: true }] },
    })
    expect(yaml(file('prometheus', 'prometheus', unchecked))).toMatchObject({
      modules: { meter: { http_client_config: { tls_config: { insecure_skip_verify: true } } } },
    })
    expect(shellWords(file('curl', 'curl', unchecked))).toContain('-k')
    expect(shellWords(file('curl', 'curl-header-file', unchecked, 1))).toContain('-k')
  })

  test('says in every recipe that the check is off', () => {
    for (const { id } of programs) {
      for (const { notes } of recipesFor(id, unchecked)) {
        expect(notes).toContain('certificate-unchecked')
      }
    }
  })
})

test('only the files that say so hold the secret', () => {
  for (const { id } of programs) {
    for (const { fileName, text, hasSecret } of recipesFor(id, context).flatMap((r) => r.files)) {
      expect([id, fileName, text.includes(anySecret)]).toEqual([id, fileName, hasSecret])
    }
  }
})

test('a comment stays on its line', () => {
  const comment = 'first\nsecond: x\r\n\u0085\u2028[[inputs.cpu]]'
  const [first, second] = file('telegraf', 'telegraf', { ...context, comment }).split('\n')
  expect([first, second]).toEqual(['# first second: x    [[inputs.cpu]]', '[[inputs.http]]'])
})

test('a person gets nothing to configure, every program something', () => {
  const counts = programs.map(({ id }) => [id, recipesFor(id, context).length > 0])
  expect(counts.filter(([, has]) => has !== true)).toEqual([['person', false]])
})
