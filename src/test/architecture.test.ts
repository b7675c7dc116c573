import { posix } from 'node:path'

import { describe, expect, test } from 'vitest'

import { tokenWire } from '../api/schemas/access-token'
import { drawRooms } from './draw-rooms'
import { mayImport, roomOf, rooms } from './rooms'
import { allFiles, codeOf, importsOf, isIn, isTest, modules, textOf, withSlashes } from './sources'

const product = modules.filter((file) => !isTest(file) && !isIn(file, 'src/test'))
const imports = new Map(modules.map((file) => [file, importsOf(file)]))

/** The modules that a module imports in any way. */
const neighboursOf = (file: string): string[] => (imports.get(file) ?? []).map((each) => each.file)

const countOf = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

describe('the rooms', () => {
  test('hold every module', () => {
    expect(modules.filter((file) => !roomOf(file))).toEqual([])
  })

  test('are none of them empty', () => {
    expect(
      rooms.filter(({ path }) => !modules.some((file) => roomOf(file)?.path === path)),
    ).toEqual([])
  })

  test('import only what they may; a test also the helpers of tests', () => {
    const allowed = new Map(rooms.map((room) => [room, mayImport(room)]))
    const strays = modules.flatMap((file) => {
      const room = roomOf(file)
      const places = [...((room && allowed.get(room)) ?? []), ...(isTest(file) ? ['src/test'] : [])]
      return neighboursOf(file)
        .filter((path) => !places.some((place) => isIn(path, place)))
        .map((path) => `${file} -> ${path}`)
    })
    expect(strays).toEqual([])
  })

  // The lint rule sees no imports on demand.
  test('hold no module that imports itself by way of others', () => {
    expect(findCircles(modules)).toEqual([])
  })

  // `npx vitest run src/test/architecture.test.ts -u` draws them anew.
  test('are drawn in the README as they are', async () => {
    const drawn = textOf('README.md').replace(
      /(?<=## The rooms[^#]*```text\n)[^`]*(?=```)/,
      () => `${drawRooms()}\n`,
    )
    await expect(drawn).toMatchFileSnapshot('../../README.md')
  })

  test('have the same paths on Windows', () => {
    expect(withSlashes(String.raw`src\ui\button.tsx`)).toBe('src/ui/button.tsx')
  })
})

describe('a folder of src', () => {
  test('has at most 25 files beside its tests: more cannot be taken in at one look', () => {
    const folders = countOf(
      allFiles
        .filter((file) => isIn(file, 'src') && !isTest(file))
        .map((file) => posix.dirname(file)),
    )
    expect([...folders].filter(([, count]) => count > 25)).toEqual([])
  })
})

describe('a style sheet', () => {
  const sheets = allFiles.filter((file) => file.endsWith('.css'))

  test('shares its name with no other: class names are made of it', () => {
    const counts = countOf(sheets.map((file) => posix.basename(file)))
    expect([...counts].filter(([, count]) => count > 1)).toEqual([])
  })

  test('is used in its own folder alone, or by the start', () => {
    const strays = product.flatMap((file) =>
      neighboursOf(file)
        .filter((path) => path.endsWith('.css') && posix.dirname(path) !== posix.dirname(file))
        .map((path) => `${file} -> ${path}`),
    )
    expect(strays).toEqual(['src/main.tsx -> src/ui/theme.css'])
  })
})

describe('the model of the access tokens', () => {
  test('has no JSX', () => {
    const drawn = modules.filter(
      (file) => isIn(file, 'src/features/access-tokens/model') && file.endsWith('.tsx'),
    )
    expect(drawn).toEqual([])
  })
})

describe('the mock meter', () => {
  const mock = product.filter((file) => isIn(file, 'src/mock'))

  test('is named by its hosts alone, and by the start only on demand', () => {
    const namers = product
      .filter((file) => isIn(file, 'src') && !isIn(file, 'src/mock'))
      .filter((file) => !isIn(file, 'src/server') && !isIn(file, 'src/scripts'))
      .flatMap((file) =>
        (imports.get(file) ?? [])
          .filter((each) => isIn(each.file, 'src/mock'))
          .map(({ kind }) => `${file}: ${kind}`),
      )
    expect(namers).toEqual(['src/main.tsx: lazy'])
  })

  test('needs neither React nor a host, and the page only in the page', () => {
    const host = /import\.meta|from 'react|from 'node:|\bprocess\./
    const page = /\b(document|window|localStorage)\./
    const offenders = mock.filter((file) => {
      const code = codeOf(file)
      return host.test(code) || (file !== 'src/mock/browser.ts' && page.test(code))
    })
    expect(offenders).toEqual([])
  })
})

describe('a table', () => {
  // `table[word]` of a word from elsewhere finds `constructor` in any object; a Map holds what it holds.
  test('that foreign words are looked up in is a Map', () => {
    const table = /^(?:export )?const \w+: .*\bRecord<(?:string|number)\b/m
    const inSrc = product.filter((file) => isIn(file, 'src'))
    expect(inSrc.filter((file) => table.test(codeOf(file)))).toEqual([])
  })
})

describe('the wire', () => {
  test('only the client calls fetch', () => {
    const callers = product
      .filter((file) => isIn(file, 'src') && !/^src\/(?:server|mock|scripts)\//.test(file))
      .filter((file) => /\bfetch\(/.test(textOf(file)))
    expect(callers).toEqual(['src/api/client.ts', 'src/api/early-list.ts'])
  })

  test('is known to the api room alone: neither its types nor its fields have a name elsewhere', () => {
    const fields = Object.keys(tokenWire.shape).filter((field) => field.includes('_'))
    expect(fields).toContain('expires_at')
    const name = new RegExp(String.raw`\w+Wire\b|\b(?:${fields.join('|')})\b`)
    const namers = product
      .filter((file) => /^src\/(?:main|app|features|ui|i18n|lib)\b/.test(file))
      .filter((file) => name.test(codeOf(file)))
    expect(namers).toEqual([])
  })
})

/** Circles of imports, each once, as the files along it. */
function findCircles(files: readonly string[]): string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) {
      circles.push([...way.slice(way.indexOf(file)), file].join(' -> '))
      return
    }
    if (done.has(file)) return
    for (const next of neighboursOf(file)) visit(next, [...way, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  return circles
}
