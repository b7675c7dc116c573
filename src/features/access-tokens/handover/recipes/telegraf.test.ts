import { parse as parseToml } from 'smol-toml'
import { describe, expect, test } from 'vitest'

import {
  context,
  evaluate,
  file,
  hostileContexts,
  readingsOfValues,
  secureUrl,
  second,
  unchecked,
  url,
} from '../../../../test/recipes'

describe.each(hostileContexts)('%s', (_, from) => {
  test('Telegraf reads it, after it has put in environment variables', () => {
    const text = file('telegraf', 'telegraf', from)
    expect(text.slice(text.indexOf('[[inputs.http]]'))).not.toContain('$')
    expect(parseToml(text)).toMatchObject({
      inputs: {
        http: [
          {
            alias: from.name,
            urls: [url],
            token: from.secret,
            interval: '10s',
            name_override: 'meter',
            data_format: 'json',
            json_query: 'smart-meter.values',
          },
        ],
      },
      processors: { starlark: [{ namepass: ['meter'] }] },
    })
  })
})

test('turns milli-units into W, kWh, A and V', () => {
  const config = file('telegraf', 'telegraf', context)
  const fields = [...config.matchAll(/^ {4}f\["(.+)"\] = (.+)$/gm)]
  expect(Object.fromEntries(fields.map(([, id, text = '']) => [id, evaluate(text)]))).toEqual(
    readingsOfValues,
  )
})

test('stays readable with another token’s lines behind it', () => {
  const both = [context, second].map((from) => file('telegraf', 'telegraf', from)).join('')
  expect(parseToml(both)).toMatchObject({
    inputs: { http: [{ token: context.secret }, { token: second.secret }] },
  })
})

test('keeps a comment on its line', () => {
  const comment = 'first\nsecond: x\r\n\u0085\u2028[[inputs.cpu]]'
  const [first, next] = file('telegraf', 'telegraf', { ...context, comment }).split('\n')
  expect([first, next]).toEqual(['# first second: x    [[inputs.cpu]]', '[[inputs.http]]'])
})

test('reads a meter without looking at its certificate', () => {
  expect(parseToml(file('telegraf', 'telegraf', unchecked))).toMatchObject({
    inputs: { http: [{ urls: [secureUrl], insecure_skip_verify: true }] },
  })
})
