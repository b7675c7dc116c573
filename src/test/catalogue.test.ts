import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { expect, test } from 'vitest'

import base from '../i18n/locales/en/base.json?raw'
import extra from '../i18n/locales/en/extra.json?raw'

const src = resolve(import.meta.dirname, '..')
const keysOf = (json: string): string[] => Object.keys(JSON.parse(json))

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) =>
      /\.tsx?$/.test(file) && !file.includes('.test.') && !/^(mock|server|test)\//.test(file),
  )
  .map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }))

/** Keys put together from parts, as patterns: t(`status.${status}`) uses every status. */
const patterns = sources.flatMap(({ text }) =>
  [...text.matchAll(/`([a-zA-Z.]+\.\$\{[^`]+)`/g)].map(
    (match) =>
      new RegExp(`^${(match[1] ?? '').replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
  ),
)

const isUsed = (key: string): boolean =>
  sources.some(({ text }) => text.includes(`'${key}'`)) ||
  patterns.some((pattern) => pattern.test(key))

test('no message is left over', () => {
  expect([...keysOf(base), ...keysOf(extra)].filter((key) => !isUsed(key))).toEqual([])
})

test('no message stands in both parts of the catalogue', () => {
  expect(keysOf(base).filter((key) => keysOf(extra).includes(key))).toEqual([])
})

test('no sentence stands in a component', () => {
  const strays = sources
    .filter(({ file }) => file.endsWith('.tsx'))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/>\s*([A-Z][a-z]+(?: [\w’']+)+[.?]?)\s*</g)].map(
        (match) => `${file}: ${match[1]}`,
      ),
    )
  expect(strays).toEqual([])
})
