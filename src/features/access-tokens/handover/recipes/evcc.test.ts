import { describe, expect, test } from 'vitest'

import {
  context,
  file,
  hostileContexts,
  jq,
  readingsOfValues,
  secret,
  secure,
  secureUrl,
  unchecked,
  url,
  yaml,
} from '../../../../test/recipes'
import { evccRecipes } from './evcc'

const name = 'meter_ca6e797f'
const r = readingsOfValues

/** The `jq` of an entry of the free form, and nothing else that differs from the first entry. */
const reads = (value: number) => ({ jq: value, source: 'http', uri: url, cache: '1s' })

function withJqRun(entry: unknown): unknown {
  if (Array.isArray(entry)) return entry.map(withJqRun)
  if (typeof entry !== 'object' || entry === null) return entry
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]: [string, unknown]) => [
      key,
      key === 'jq' && typeof value === 'string' ? jq(value) : withJqRun(value),
    ]),
  )
}

describe.each(hostileContexts)('%s', (_, from) => {
  test('evcc reads the template', () => {
    expect(yaml(file('evcc', 'evcc-template', from))).toEqual({
      meters: [
        {
          name,
          type: 'template',
          template: 'tq-em420',
          usage: 'grid',
          host: 'ksem-1',
          port: 8080,
          device: 'local',
          token: from.secret,
        },
      ],
      site: { meters: { grid: name } },
    })
  })

  test('evcc reads the free form', () => {
    const auth = { type: 'bearer', token: from.secret }
    const read = (value: number) => ({ ...reads(value), auth })
    expect(withJqRun(yaml(file('evcc', 'evcc-custom', from)))).toEqual({
      meters: [
        {
          name,
          type: 'custom',
          power: read(r.grid_power),
          energy: read(r.imported),
          returnenergy: read(r.exported),
          currents: [read(r.current_l1), read(r.current_l2), read(r.current_l3)],
          powers: [read(r.power_l1), read(r.power_l2), read(r.power_l3)],
        },
      ],
      site: { meters: { grid: name } },
    })
  })
})

test('has the entries of evcc’s own page first', () => {
  const [form] = evccRecipes(context)
  expect(form).toMatchObject({ id: 'evcc-form', files: [] })
  expect(form?.fields?.map(({ id, value }) => [id, value])).toEqual([
    ['host', 'ksem-1'],
    ['port', '8080'],
    ['device', 'local'],
    ['token', secret],
  ])
})

test('offers an https meter the free form alone', () => {
  expect(evccRecipes(secure)).toMatchObject([{ id: 'evcc-custom' }])
  expect(evccRecipes(secure)[0]?.notes).toContain('evcc-https')
  expect(yaml(file('evcc', 'evcc-custom', unchecked))).toMatchObject({
    meters: [{ power: { insecure: true, uri: secureUrl }, powers: [{ insecure: true }, {}, {}] }],
  })
})
