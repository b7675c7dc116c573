import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'

import {
  context,
  evaluate,
  file,
  hostileContexts,
  readingsOfValues,
  secureUrl,
  unchecked,
  url,
  yaml,
} from '../../../../test/recipes'

const sensorShape = z.looseObject({
  unique_id: z.string(),
  value_template: z.string(),
  device_class: z.string(),
})
const packageShape = z.object({ rest: z.array(z.object({ sensor: z.array(sensorShape) })) })

const sensorsOf = (text: string) =>
  packageShape.parse(yaml(text)).rest.flatMap((rest) => rest.sensor)

describe.each(hostileContexts)('%s', (_, from) => {
  test('Home Assistant reads it', () => {
    expect(yaml(file('home-assistant', 'home-assistant', from))).toEqual({
      meter_ca6e797f: `Bearer ${from.secret}`,
    })
    const sensors = file('home-assistant', 'home-assistant', from, 1)
    expect(yaml(sensors)).toMatchObject({
      rest: [
        {
          resource: url,
          scan_interval: 10,
          headers: { Authorization: { secret: 'meter_ca6e797f' } },
        },
      ],
    })
    expect(sensorsOf(sensors)).toHaveLength(12)
  })
})

test('reads every value in its unit, by templates without dots', () => {
  const sensors = sensorsOf(file('home-assistant', 'home-assistant', context, 1))
  const read = sensors.map(({ unique_id: id, value_template: template }) => {
    const [, set, expression = ''] = /^\{% set (v = .+) %\}\{\{ (.+) \}\}$/.exec(template) ?? []
    expect(set).toBe("v = value_json['smart-meter']['values']")
    return [id.replace('meter_ca6e797f_', ''), evaluate(expression)]
  })
  expect(Object.fromEntries(read)).toEqual(readingsOfValues)
})

test('gives the Energy dashboard what it asks for', () => {
  const sensors = sensorsOf(file('home-assistant', 'home-assistant', context, 1))
  expect(sensors.filter((sensor) => sensor.device_class === 'energy')).toMatchObject([
    { name: 'imported', unit_of_measurement: 'kWh', state_class: 'total_increasing' },
    { name: 'exported', unit_of_measurement: 'kWh', state_class: 'total_increasing' },
  ])
  expect(sensors[0]).toMatchObject({ device_class: 'power', state_class: 'measurement' })
})

test('names the folder of packages', () => {
  expect(yaml(file('home-assistant', 'home-assistant', context, 2))).toEqual({
    homeassistant: { packages: { folder: 'packages' } },
  })
})

test('reads a meter without looking at its certificate', () => {
  expect(yaml(file('home-assistant', 'home-assistant', unchecked, 1))).toMatchObject({
    rest: [{ resource: secureUrl, verify_ssl: false }],
  })
})
