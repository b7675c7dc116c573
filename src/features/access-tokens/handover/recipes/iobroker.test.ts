import { runInNewContext } from 'node:vm'

import { describe, expect, test } from 'vitest'

import {
  answer,
  context,
  file,
  hostileContexts,
  readingsOfValues,
  secret,
  secureUrl,
  unchecked,
  url,
} from '../../../../test/recipes'
import { iobrokerRecipes } from './iobroker'

type Answer = { statusCode: number; data: string }
type Done = (error: Error | null, answer?: Answer) => void

/** Runs a script as ioBroker does, one reading long; the adapter refuses a state that was not
 *  created. @returns what the script did */
async function run(script: string, error: Error | null, met?: Answer) {
  const did = {
    asked: [] as unknown[],
    stored: {} as Record<string, unknown>,
    logged: [] as string[],
  }
  const created = new Map<string, object>()
  let schedule = ''
  await runInNewContext(script.replace('(async () =>', 'finished = (async () =>') + 'finished', {
    finished: undefined,
    createStateAsync: async (id: string, common: object) => void created.set(id, { ...common }),
    httpGet: (address: string, options: object, done: Done) => {
      did.asked.push([address, { ...options }])
      done(error, met)
    },
    setState: (id: string, value: unknown, isTold: boolean) => {
      if (!created.has(id)) throw new Error(`State ${id} not found`)
      expect(isTold).toBe(true)
      did.stored[id] = value
    },
    log: (text: string, level: string) => did.logged.push(`${level}: ${text}`),
    schedule: (pattern: string) => (schedule = pattern),
  })
  return { ...did, created, schedule }
}

const prefixed = Object.fromEntries(
  Object.entries(readingsOfValues).map(([id, value]) => [`0_userdata.0.ksem_1_8080.${id}`, value]),
)

describe.each(hostileContexts)('%s', (_, from) => {
  test('ioBroker runs it', async () => {
    const script = file('iobroker', 'iobroker', from)
    const { asked, stored, logged, schedule } = await run(script, null, {
      statusCode: 200,
      data: answer,
    })
    expect(asked).toEqual([[url, { bearerAuth: from.secret, timeout: 3000 }]])
    expect(stored).toEqual(prefixed)
    expect(logged).toEqual([])
    expect(schedule).toBe('*/10 * * * * *')
  })
})

test('creates each state with its unit and role', async () => {
  const { created } = await run(file('iobroker', 'iobroker', context), new Error('none'))
  expect(created.get('0_userdata.0.ksem_1_8080.imported')).toEqual({
    name: 'imported',
    type: 'number',
    unit: 'kWh',
    role: 'value.energy',
    read: true,
    write: false,
  })
})

test('says that the meter refuses, or does not answer, and stores nothing', async () => {
  const script = file('iobroker', 'iobroker', context)
  const refused = await run(script, null, { statusCode: 401, data: '' })
  expect(refused).toMatchObject({ logged: ['warn: Meter: 401'], stored: {} })
  const silent = await run(script, new Error('timeout'))
  expect(silent).toMatchObject({ logged: ['warn: Meter: Error: timeout'], stored: {} })
})

test('reads a meter without looking at its certificate, from another version on', async () => {
  const { asked } = await run(file('iobroker', 'iobroker', unchecked), new Error('none'))
  expect(asked).toEqual([
    [secureUrl, { bearerAuth: secret, timeout: 3000, validateCertificate: false }],
  ])
  expect(iobrokerRecipes(unchecked)[0]?.since).toContain('8.4.0')
  expect(iobrokerRecipes(context)[0]?.since).toContain('7.9.0')
})
