import { expect, test } from 'vitest'

import base from '../i18n/locales/en/base.json?raw'
import extra from '../i18n/locales/en/extra.json?raw'
import { codeOf, importsOf, isTest, modules } from './sources'

const keysOf = (json: string): string[] => Object.keys(JSON.parse(json))

const sources = modules
  .filter((file) => /^src\/(?!mock|server|scripts|test)/.test(file) && !isTest(file))
  .map((file) => ({ file, text: codeOf(file) }))

/** Keys put together from parts, as patterns: t(`status.${status}`) uses every status. */
const patternsIn = (text: string): RegExp[] =>
  [...text.matchAll(/`([a-zA-Z.]+\.\$\{[^`]+)`/g)].map(
    (match) =>
      new RegExp(`^${(match[1] ?? '').replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
  )

/** Of these keys those that a module names, whole or in parts. */
function keysUsed(text: string, keys: readonly string[]): string[] {
  const patterns = patternsIn(text)
  return keys.filter(
    (key) => text.includes(`'${key}'`) || patterns.some((pattern) => pattern.test(key)),
  )
}

/** A module and all that come with it before anything is fetched on demand. */
function withStaticImports(start: string): Set<string> {
  const found = new Set([start])
  // A set also yields what is added while it is walked.
  for (const file of found) {
    if (!modules.includes(file)) continue
    for (const each of importsOf(file)) if (each.kind === 'static') found.add(each.file)
  }
  return found
}

test('no message is left over', () => {
  const keys = [...keysOf(base), ...keysOf(extra)]
  const used = new Set(sources.flatMap(({ text }) => keysUsed(text, keys)))
  expect(keys.filter((key) => !used.has(key))).toEqual([])
})

test('no message stands in both parts of the catalogue', () => {
  expect(keysOf(base).filter((key) => keysOf(extra).includes(key))).toEqual([])
})

// Before the rest is there, such a message would show as its bare key.
test('what is there from the start uses no message that comes later', () => {
  const eager = withStaticImports('src/main.tsx')
  expect(eager).toContain('src/features/access-tokens/list/token-list.tsx')
  const early = sources
    .filter(({ file }) => eager.has(file))
    .flatMap(({ file, text }) => keysUsed(text, keysOf(extra)).map((key) => `${file}: ${key}`))
  expect(early).toEqual([])
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
