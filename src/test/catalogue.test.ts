import { describe, expect, test } from 'vitest'

import base from '../i18n/locales/en/base.json?raw'
import extra from '../i18n/locales/en/extra.json?raw'
import { patternsIn } from '../i18n/key-patterns'
import { codeOf, importsOf, isTest, modules } from './sources'

const keysOf = (json: string): string[] => Object.keys(JSON.parse(json))

const sources = modules
  .filter((file) => /^src\/(?!mock|server|scripts|test)/.test(file) && !isTest(file))
  .map((file) => ({ file, text: codeOf(file) }))

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

describe('what is there from the start', () => {
  const modulesOfStart = withStaticImports('src/main.tsx')
  const eager = sources.filter(({ file }) => modulesOfStart.has(file))

  test('is more than the start itself', () => {
    expect(eager.map(({ file }) => file)).toContain(
      'src/features/access-tokens/list/token-list.tsx',
    )
  })

  // Until it is loaded, such a message would show as its bare key.
  test('uses no message that comes later', () => {
    const early = eager.flatMap(({ file, text }) =>
      keysUsed(text, keysOf(extra)).map((key) => `${file}: ${key}`),
    )
    expect(early).toEqual([])
  })

  test('uses every message that comes with it', () => {
    const used = new Set(eager.flatMap(({ text }) => keysUsed(text, keysOf(base))))
    expect(keysOf(base).filter((key) => !used.has(key))).toEqual([])
  })
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
