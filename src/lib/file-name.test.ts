import { expect, test } from 'vitest'

import { fileNameFrom } from './file-name'
import { hostileNames } from '../test/hostile-names'

test.each([
  ['evcc', 'evcc.txt'],
  ['Home Assistant (Küche)', 'Home-Assistant-Küche.txt'],
  ['台所 メーター', '台所-メーター.txt'],
  ['../../etc/passwd', 'etc-passwd.txt'],
  ['.hidden', 'hidden.txt'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j.txt'],
  ['CON', 'token.txt'],
  ['com1', 'token.txt'],
  ['😀', 'token.txt'],
  ['--', 'token.txt'],
  ['', 'token.txt'],
])('%j becomes %s', (name, fileName) => {
  expect(fileNameFrom(name, 'token', 'txt')).toBe(fileName)
})

test('is never long, hidden, a path, or an option of a command', () => {
  for (const name of [...hostileNames, '漢'.repeat(64)]) {
    const fileName = fileNameFrom(name, 'token', 'txt')
    expect(fileName).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.txt$/u)
    expect(Buffer.byteLength(fileName)).toBeLessThan(200)
  }
})
