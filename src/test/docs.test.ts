import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

import { expect, test } from 'vitest'
import * as z from 'zod/mini'

import { allFiles, textOf } from './sources'

const root = resolve(import.meta.dirname, '../..')

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
  .parse(JSON.parse(textOf('package.json')))

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

/** A module may be named without its ending. */
const missing = (paths: readonly string[]): string[] =>
  paths.filter((path) => !['', '.ts', '.tsx'].some((end) => existsSync(join(root, path + end))))

/** The anchor that a forge makes of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')

/** The anchors of a document. */
function anchorsOf(file: string): string[] {
  const prose = textOf(file).replaceAll(/^```[\s\S]*?^```/gm, '')
  return allMatches(prose, /^#+ +(.+)$/gm).map(anchorOf)
}

/** Links of a document that lead nowhere: to no file of the repository, or to no heading in it. */
function brokenLinks(file: string): string[] {
  const text = textOf(file)
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
  allMatches(textOf(file), /\bnpm run (?:-s )?([\w:-]+)/g).filter(
    (name) => !Object.hasOwn(scripts, name),
  )

/** What is wrong in each document, with its name. */
const inAll = (findings: (file: string) => string[]): string[] =>
  documents.flatMap((file) => findings(file).map((finding) => `${file}: ${finding}`))

test('the documents name only files that exist', () => {
  expect(inAll((file) => missing(pathsIn(textOf(file))))).toEqual([])
})

test('the documents link only to files and headings that exist', () => {
  expect(inAll(brokenLinks)).toEqual([])
})

test('the documents name only npm commands that exist', () => {
  expect(inAll(unknownCommands)).toEqual([])
})

/** The files whose comments point at others. */
const commented = allFiles.filter((file) => /\.(?:tsx?|mjs|css)$/.test(file))

/** The comments of a file; a text with two slashes in it does no harm. */
const commentsOf = (file: string): string =>
  allMatches(textOf(file), /(\/\*[\s\S]*?\*\/|(?<!:)\/\/.*)/g).join('\n')

/** What a file's comments point at in vain: a path of the tree, one that leads out of the folder, a file
 *  beside it, or a heading of a document. */
function deadPointers(file: string): string[] {
  const comments = commentsOf(file)
  const relative = allMatches(comments, /(?<![\w./])((?:\.\.?\/)+\w[\w./-]*)/g)
    .map((path) => join(dirname(file), path))
    .filter(
      (path) => path.startsWith('..') || !/^(src|e2e)\//.test(path) || missing([path]).length > 0,
    )
  const beside = allMatches(comments, /@see ([\w.-]+\.(?:ts|tsx|mjs|css))(?![\w/])/g)
    .map((name) => join(dirname(file), name))
    .filter((path) => missing([path]).length > 0)
  const headings = [...comments.matchAll(/(docs\/[\w-]+\.md),\s+(?:\*\s+)?"([^"]+)"/g)]
    .filter(([, document = '', heading = '']) => !anchorsOf(document).includes(anchorOf(heading)))
    .map(([pointer]) => pointer)
  return [...missing(pathsIn(comments)), ...relative, ...beside, ...headings]
}

test('comments point only at files and headings that exist', () => {
  const dead = commented.flatMap((file) => deadPointers(file).map((path) => `${file}: ${path}`))
  expect(dead).toEqual([])
})
