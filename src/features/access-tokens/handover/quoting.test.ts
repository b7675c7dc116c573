import { execFileSync } from 'node:child_process'
import { runInNewContext } from 'node:vm'

import { parse as parseToml } from 'smol-toml'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'

import { hostileNames } from '../../../test/hostile-names'
import { commentLine, quoted, shellWord, telegrafQuoted } from './quoting'

// No name may hold these, but a label or a token off the wire might.
const controls = '\u0000\u0007\b\t\n\v\f\r\u001B\u007F\u0085\u009F\u2028\u2029\u2066\uFEFF'

test.each([...hostileNames, controls, ''])('%j is one literal in five languages', (text) => {
  const literal = quoted(text)
  expect(literal).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF\uFFFE\uFFFF]/u)
  for (const version of ['1.1', '1.2'] as const) {
    expect(parseYaml(`key: ${literal}`, { version, strict: true })).toEqual({ key: text })
    expect(parseYaml(`{ key: ${literal}, x: 1 }`, { version })).toEqual({ key: text, x: 1 })
  }
  expect(parseToml(`key = ${literal}`)).toEqual({ key: text })
  expect(parseToml(`key = ${telegrafQuoted(text)}`)).toEqual({ key: text })
  expect(JSON.parse(literal)).toBe(text)
  expect(runInNewContext(literal)).toBe(text)
})

test('replaces half of a surrogate pair, which YAML and TOML cannot hold', () => {
  expect(quoted('a\uD83Db\uDE00')).toBe('"a\uFFFDb\uFFFD"')
})

test('makes one word of a shell from any text', () => {
  const texts = [...hostileNames, controls.replace('\u0000', ''), '', '~', '*', 'a=b', '!!']
  const script = `printf '%s\\0' ${texts.map(shellWord).join(' ')}`
  const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
  expect(words).toEqual(texts)
})

test('leaves a plain address readable in a shell', () => {
  expect(shellWord('http://ksem-1:8080/api/json/local')).toBe('http://ksem-1:8080/api/json/local')
})

test.each([...hostileNames, controls])('%j in a comment stays in the comment', (text) => {
  const comment = commentLine('#', `x${text}y`)
  expect(comment.split(/[\n\r\v\f\u0085\u2028\u2029]/)).toHaveLength(2)
  expect(parseYaml(`${comment}key: 1\n`)).toEqual({ key: 1 })
  expect(parseToml(`${comment}key = 1\n`)).toEqual({ key: 1 })
  expect(runInNewContext(`${commentLine('//', `x${text}y`)}1`)).toBe(1)
})

test('writes no comment without a text', () => {
  expect([commentLine('#', undefined), commentLine('#', ' \n')]).toEqual(['', ''])
})
