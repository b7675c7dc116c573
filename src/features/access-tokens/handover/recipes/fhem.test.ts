import { describe, expect, test } from 'vitest'

import {
  context,
  file,
  hostileContexts,
  readingsOfValues,
  second,
  secure,
  unchecked,
  url,
  values,
} from '../../../../test/recipes'

/** The commands as FHEM takes them from a raw definition: one a line, but for single semicolons. */
function commandsOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  for (const line of lines) expect(line.replaceAll(';;', '')).not.toContain(';')
  return lines.map((line) => line.replaceAll(';;', ';'))
}

const attributesOf = (text: string) =>
  new Map(
    commandsOf(text).flatMap((line) => {
      const [, name, value] = /^attr \S+ (\S+) (.*)$/.exec(line) ?? []
      return name === undefined || value === undefined ? [] : [[name, value] as const]
    }),
  )

describe.each(hostileContexts)('%s', (_, from) => {
  test('FHEM reads it', () => {
    const text = file('fhem', 'fhem', from)
    expect(commandsOf(text)[0]).toBe(`defmod meter_ca6e797f HTTPMOD ${url} 10`)
    expect(attributesOf(text).get('requestHeader1')).toBe(`Authorization: Bearer ${from.secret}`)
  })
})

test('reads every value, and makes the powers’ differences', () => {
  const attributes = attributesOf(file('fhem', 'fhem', context))
  const read: Record<string, number> = {}
  for (const [attribute, id] of attributes) {
    const number = /^(reading\d+)Name$/.exec(attribute)?.[1]
    const path = number === undefined ? undefined : attributes.get(`${number}JSON`)
    if (number === undefined || path === undefined) continue
    const divisor = /^\$val \/ (\d+)$/.exec(attributes.get(`${number}OExpr`) ?? '')?.[1]
    read[id] = (values[path.replace('smart-meter_values_', '')] ?? NaN) / Number(divisor)
  }
  const user = attributes.get('userReadings') ?? ''
  for (const [, id = '', trigger, plus = '', minus = ''] of user.matchAll(
    /(\w+):(\w+)\.\* \{ReadingsNum\(\$name,"(\w+)",0\) - ReadingsNum\(\$name,"(\w+)",0\)\}/g,
  )) {
    expect(trigger).toBe(minus)
    read[id] = (read[plus] ?? NaN) - (read[minus] ?? NaN)
  }
  expect(read).toMatchObject(readingsOfValues)
})

test('reads the status from the head of the answer', () => {
  const regex = attributesOf(file('fhem', 'fhem', context)).get('reading00Regex') ?? ''
  expect(new RegExp(regex).exec('HTTP/1.1 401 Unauthorized\r\n')?.[1]).toBe('401')
})

test('defines another device for another token', () => {
  expect(commandsOf(file('fhem', 'fhem', second))[0]).not.toContain('meter_ca6e797f')
})

test('has the certificate checked, which HTTPMOD does not by itself, unless told otherwise', () => {
  expect(attributesOf(file('fhem', 'fhem', secure)).get('sslArgs')).toBe('SSL_verify_mode,1')
  expect(attributesOf(file('fhem', 'fhem', unchecked)).has('sslArgs')).toBe(false)
  expect(attributesOf(file('fhem', 'fhem', context)).has('sslArgs')).toBe(false)
})
