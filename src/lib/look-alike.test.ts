import { expect, test } from 'vitest'

import { lookOf } from './look-alike'

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
