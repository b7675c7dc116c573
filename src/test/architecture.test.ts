import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

import { describe, expect, test } from 'vitest'

// What each room may import from the others. A path names a part of a room. The longest prefix that
// fits a file is its room; its own files it may always import.
const rooms: Record<string, readonly string[]> = {
  api: ['lib'],
  app: ['api', 'features', 'ui', 'i18n', 'lib'],
  'features/access-tokens': ['api', 'ui', 'i18n', 'lib'],
  'features/meter': ['api', 'ui', 'i18n', 'lib'],
  'features/session': ['api', 'ui', 'i18n', 'lib'],
  // The sentences for errors need to know what an ApiError is, nothing else of the api room.
  i18n: ['lib', 'api/errors'],
  lib: [],
  mock: ['api/schemas', 'lib'],
  scripts: [],
  server: ['mock', 'lib', 'api/schemas'],
  ui: ['i18n', 'lib'],
}

/** main.tsx puts everything together; of the mock it knows only the page's adapter, on demand. */
const mainMay = ['api', 'app', 'features/session', 'i18n', 'lib', 'ui', 'mock/browser']

const src = resolve(import.meta.dirname, '..')

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .filter((file) => !/\.test\.tsx?$/.test(file) && !file.startsWith('test/'))

const importPattern = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)'([^']+)'/g

/** Every file that a source imports from src, as a path below src. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8')
  return [...text.matchAll(importPattern)]
    .map((match) => match[1] ?? '')
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(src, resolve(src, dirname(file), specifier)))
}

/** A source without its comments. */
const codeOf = (file: string): string =>
  readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

const isIn = (path: string, room: string): boolean => path === room || path.startsWith(`${room}/`)

const roomOf = (file: string): string | undefined =>
  Object.keys(rooms)
    .filter((room) => isIn(file, room))
    .toSorted((a, b) => b.length - a.length)[0]

function strayImports(file: string): string[] {
  const room = roomOf(file)
  const allowed = room === undefined ? mainMay : [room, ...(rooms[room] ?? [])]
  return importsOf(file).filter((path) => !allowed.some((place) => isIn(path, place)))
}

describe('the rooms of src', () => {
  test('every source file lies in a room, or is the start', () => {
    const homeless = sources.filter((file) => roomOf(file) === undefined)
    expect(homeless).toEqual(['main.tsx'])
  })

  test.each(sources)('%s imports only what its room may', (file) => {
    expect(strayImports(file)).toEqual([])
  })

  test('the mock meter is named by its hosts alone, and by the start only on demand', () => {
    const text = readFileSync(join(src, 'main.tsx'), 'utf8')
    expect(text).not.toMatch(/^import .*mock/m)
    const namers = sources.filter((file) =>
      importsOf(file).some((path) => isIn(path, 'mock') && !isIn(file, 'mock')),
    )
    expect(namers.filter((file) => !isIn(file, 'server'))).toEqual(['main.tsx'])
  })

  test('the mock meter needs neither React nor a host', () => {
    const host = /import\.meta|from 'react|from 'node:|\bprocess\./
    const page = /\b(document|window|localStorage)\./
    const offenders = sources
      .filter((file) => isIn(file, 'mock'))
      .filter((file) => {
        const code = codeOf(file)
        return host.test(code) || (file !== 'mock/browser.ts' && page.test(code))
      })
    expect(offenders).toEqual([])
  })

  test('only the client calls fetch', () => {
    const callers = sources.filter((file) => {
      if (isIn(file, 'server') || isIn(file, 'mock')) return false
      return /\bfetch\(/.test(readFileSync(join(src, file), 'utf8'))
    })
    expect(callers).toEqual(['api/client.ts'])
  })
})
