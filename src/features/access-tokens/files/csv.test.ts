import { parse } from 'csv-parse/sync'
import { expect, it, test } from 'vitest'

import { toCsv } from './csv'
import { hostileNames } from '../../../test/hostile-names'

const read = (file: string) => parse(file, { bom: true, record_delimiter: '\r\n' })

it('comes back as it was', () => {
  const rows = hostileNames
    .filter((name) => !/^\P{L}*[=+\-@]/u.test(name))
    .map((name) => [name, '1,5', 'line\nbreak', '', ' blank '])
  const header = ['Name', 'a "b"', 'c,d', 'e;f', 'Läuft ab']
  expect(rows.length).toBeGreaterThan(15)
  expect(read(toCsv(header, rows))).toEqual([header, ...rows])
})

it('says that it is UTF-8, and ends its lines as the standard has it', () => {
  expect(toCsv(['a', 'b'], [['ü', '']])).toBe('\uFEFF"a","b"\r\n"ü",""\r\n')
})

test.each([
  '=1+1',
  '+49 30',
  '-5',
  '@SUM(A1)',
  '\tcmd',
  '\rcmd',
  '\ncmd',
  '  =1+1',
  '\u00A0=1+1',
  '\u200B=1+1',
  '\u202E=1+1',
  '\t =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '="a"&"b"',
])('%j is no formula', (text) => {
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
