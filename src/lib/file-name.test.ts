import { expect, test } from 'vitest'

import { hostileNames } from '../test/hostile-names'
import { fileNameFrom } from './file-name'

test.each([
  ['evcc', 'evcc.txt'],
  ['Home Assistant (Küche)', 'Home-Assistant-Küche.txt'],
  ['台所 メーター', '台所-メーター.txt'],
  ['../../etc/passwd', 'etc-passwd.txt'],
  ['.hidden', 'hidden.txt'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j.txt'],
  ['CON', 'token.txt'],
  ['com1', 'token.txt'],
  ['LPT²', 'token.txt'],
  ['Aux.', 'token.txt'],
  ['console', 'console.txt'],
  ['हिन्दी मीटर', 'हिन्दी-मीटर.txt'],
  ['Ku\u0308che', 'Küche.txt'],
  ['𝒜 meter', '𝒜-meter.txt'],
  ['\ud83d half', 'half.txt'],
  ['😀', 'token.txt'],
  ['--', 'token.txt'],
  ['', 'token.txt'],
])('%j becomes %s', (name, fileName) => {
  expect(fileNameFrom(name, 'token', 'txt')).toBe(fileName)
})

test.each([
  ['evcc', 'evcc-token.txt'],
  ['CON', 'CON-token.txt'],
  ['...', 'token.txt'],
  ['a'.repeat(64), `${'a'.repeat(48)}-token.txt`],
  ['𠮷'.repeat(64), `${'𠮷'.repeat(48)}-token.txt`],
])('with an ending that is kept whole, %j becomes %s', (name, fileName) => {
  expect(fileNameFrom(name, 'token', 'txt', '-token')).toBe(fileName)
})

test('is never long, hidden, a path, or an option of a command', () => {
  for (const name of [...hostileNames, '漢'.repeat(64), '𠮷'.repeat(64)]) {
    const fileName = fileNameFrom(name, 'token', 'txt')
    expect(fileName).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.txt$/u)
    expect(Buffer.byteLength(fileName)).toBeLessThan(200)
  }
})
