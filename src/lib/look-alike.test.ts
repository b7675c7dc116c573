import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { anyName, holds } from '../test/property'
import { lookOf, quickLength } from './look-alike'

test.each([
  ['case', 'EVCC', 'evcc'],
  ['case of another script', 'ТЕСТ', 'тест'],
  ['blanks', ' Heat \u00A0 pump\u2003', 'Heat pump'],
  ['characters that show nothing', 'ev\u200Bcc\u2060\uFE0F', 'evcc'],
  ['direction controls', '\u202Eevcc', 'evcc'],
  ['soft hyphens', 'ev\u00ADcc', 'evcc'],
  ['Cyrillic letters', 'еvсс', 'evcc'],
  ['Cyrillic capitals', 'НОМЕ', 'HOME'],
  ['Greek letters', 'νοlt', 'volt'],
  ['Greek capitals', 'ΝΟDΕ', 'NODE'],
  ['letters of full width', 'ｅｖｃｃ', 'evcc'],
  ['mathematical letters', '𝐞𝐯𝐜𝐜', 'evcc'],
  ['ligatures', 'oﬃce', 'office'],
  ['one, small l and capital I', 'PV 1l', 'PV Il'],
  ['zero and O', 'Zone 0', 'Zone O'],
  ['dashes', 'Node–RED', 'Node-RED'],
  ['quotation marks', 'Anna’s', "Anna's"],
])('%s make no difference', (_what, one, other) => {
  expect(lookOf(one)).toBe(lookOf(other))
})

test.each([
  ['evcc', 'evcc 2'],
  ['Node-RED', 'Node RED'],
  ['Küche', 'Kuche'],
  ['電力', '電気'],
  ['кот', 'код'],
  ['a', 'b'],
])('%j and %j are told apart', (one, other) => {
  expect(lookOf(one)).not.toBe(lookOf(other))
})

test('the quick length is that of the look, or tells nothing', () => {
  const anyAscii = fc.string({
    unit: fc.constantFrom(...Array.from('eE1|I0Oo-` \t\'"')),
    minLength: 1,
  })
  holds(
    fc.property(fc.oneof(anyName, anyAscii), (name) => {
      expect([-1, lookOf(name).length]).toContain(quickLength(name))
    }),
    500,
  )
  expect(quickLength('Solar diary 2')).toBe(13)
})
