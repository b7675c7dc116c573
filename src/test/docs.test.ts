import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

import { expect, test } from 'vitest'
import * as z from 'zod/mini'

const root = resolve(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'src/mock/README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
]

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')))

const allMatches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '')

/** Addresses elsewhere may hold what looks like a path of this repository. */
const withoutAddresses = (text: string): string => text.replaceAll(/https?:\/\/[^\s)>]+/g, '')

/** What stands in a text as a path of this repository, up to a placeholder such as `<tag>` or `*`. */
const pathsIn = (text: string): string[] =>
  allMatches(
    withoutAddresses(text),
    /(?<![\w./-])((?:src|e2e|docs|public|\.ci|\.github)\/[\w./-]*)/g,
  ).map((path) => path.replace(/[.-]+$/, ''))

const missing = (paths: readonly string[]): string[] =>
  paths.filter((path) => !existsSync(join(root, path)))

/** The anchors that a forge makes of a document's headings. */
function anchorsOf(file: string): string[] {
  const prose = read(file).replaceAll(/^```[\s\S]*?^```/gm, '')
  return allMatches(prose, /^#+ +(.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  )
}

/** Links of a document that lead nowhere: to no file of the repository, or to no heading in it. */
function brokenLinks(file: string): string[] {
  const text = read(file)
  const targets = [
    ...allMatches(text, /\]\(([^)\s]+)\)/g),
    ...allMatches(text, /^\[[^\]]+\]: *(\S+)$/gm),
  ]
  return targets
    .filter((target) => !/^https?:\/\//.test(target))
    .filter((target) => {
      const [path = '', anchor] = target.split('#')
      const found = path === '' ? file : join(dirname(file), path)
      if (found.startsWith('..') || !existsSync(join(root, found))) return true
      return anchor !== undefined && !anchorsOf(found).includes(anchor)
    })
}

const unknownCommands = (file: string): string[] =>
  allMatches(read(file), /\bnpm run (?:-s )?([\w:-]+)/g).filter(
    (name) => !Object.hasOwn(scripts, name),
  )

/** What is wrong in each document, with its name. */
const inAll = (findings: (file: string) => string[]): string[] =>
  documents.flatMap((file) => findings(file).map((finding) => `${file}: ${finding}`))

test('the documents name only files that exist', () => {
  expect(inAll((file) => missing(pathsIn(read(file))))).toEqual([])
})

test('the documents link only to files and headings that exist', () => {
  expect(inAll(brokenLinks)).toEqual([])
})

test('the documents name only npm commands that exist', () => {
  expect(inAll(unknownCommands)).toEqual([])
})
