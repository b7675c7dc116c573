import { runInNewContext } from 'node:vm'

import { describe, expect, test } from 'vitest'

import {
  answer,
  context,
  file,
  hostileContexts,
  readingsOfValues,
  secureUrl,
  secret,
  unchecked,
  url,
} from '../../../../test/recipes'

const literal = String.raw`"(?:[^"\\]|\\.)*"`

/** The texts of openHAB's own language in which something stands, read as that language does. */
const strings = (text: string) =>
  [...text.matchAll(new RegExp(literal, 'g'))].map(([quote]): unknown => JSON.parse(quote))

describe.each(hostileContexts)('%s', (_, from) => {
  test('openHAB reads the Thing', () => {
    const text = file('openhab', 'openhab', from)
    const thing = text.slice(text.indexOf('Thing http:url:'))
    expect(strings(thing).slice(0, 3)).toEqual([
      from.name,
      url,
      `Authorization=Bearer ${from.secret}`,
    ])
    expect(thing.replaceAll(new RegExp(literal, 'g'), '""')).toMatch(
      /^Thing http:url:meter_ca6e797f "" \[\n {2}baseURL="",\n {2}refresh=10,\n {2}headers=""\n\] \{\n {2}Channels:\n(?: {4}Type number : \w+ "" \[ mode="", unit="", stateTransformation="" \]\n){12}\}\n$/,
    )
  })
})

test('computes each channel from the one answer', () => {
  const channels = [
    ...file('openhab', 'openhab', context).matchAll(
      /number : (\w+) .*stateTransformation="JS:\|(.*)"/g,
    ),
  ]
  const read = channels.map(([, id, script = '']) => [
    id,
    runInNewContext(script, { input: answer }),
  ])
  expect(Object.fromEntries(read)).toEqual(readingsOfValues)
})

test('has an item for each channel, of its dimension', () => {
  const items = file('openhab', 'openhab', context, 1)
  expect(items.split('\n')).toContain(
    'Number:Energy meter_ca6e797f_imported "imported" { channel="http:url:meter_ca6e797f:imported", unit="kWh" }',
  )
  expect(items.match(/^Number:\w+ /gm)).toHaveLength(12)
})

test('reads a meter without looking at its certificate', () => {
  const text = file('openhab', 'openhab', unchecked)
  expect(text).toContain('ignoreSSLErrors=true')
  expect(strings(text).slice(1, 3)).toEqual([secureUrl, `Authorization=Bearer ${secret}`])
})
