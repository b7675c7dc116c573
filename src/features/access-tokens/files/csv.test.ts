import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'

import { formulas, hostileNames } from '../../../test/hostile-names'
import { toCsv } from './csv'

const read = (file: string) => parse(file, { bom: true, record_delimiter: '\r\n' })

test('comes back as it was', () => {
  const rows = hostileNames
    .filter((name) => !/^\P{L}*[=+\-@]/u.test(name))
    .map((name) => [name, '1,5', 'line\nbreak', '', ' blank '])
  const header = ['Name', 'a "b"', 'c,d', 'e;f', 'Läuft ab']
  expect(rows.length).toBeGreaterThan(15)
  expect(read(toCsv(header, rows))).toEqual([header, ...rows])
})

test('says that it is UTF-8, and ends its lines as the standard has it', () => {
  expect(toCsv(['a', 'b'], [['ü', '']])).toBe('\uFEFF"a","b"\r\n"ü",""\r\n')
})

test.each(formulas)('%j is no formula', (text) => {
  expect(read(toCsv([text, 'a'], [['b', text]]))).toEqual([
    [`'${text}`, 'a'],
    ['b', `'${text}`],
  ])
})

test.each(['evcc', 'a=b', '1-2', 'me@home', "'=", '😀', '', ' x'])('%j stays as it is', (text) => {
  expect(read(toCsv(['h', 'i'], [[text, 'x']]))).toEqual([
    ['h', 'i'],
    [text, 'x'],
  ])
})
