import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** A path as it stands in an import, on Windows too. */
export const withSlashes = (path: string): string => path.replaceAll('\\', '/')

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    withSlashes(posix.join(folder, file)),
  )

/** Every file and folder of the product and its tests, as paths from the root of the repository. */
const paths = new Set([
  ...readdirSync(root).filter((file) => file.endsWith('.config.ts')),
  'src',
  'e2e',
  ...filesIn('src'),
  ...filesIn('e2e'),
])

/** True for a file or folder of the tree. @param path from the root */
export const exists = (path: string): boolean => paths.has(path)

export const allFiles = [...paths].filter((path) => posix.extname(path) !== '')

/** All modules, tests included; declarations of types import nothing. */
export const modules = allFiles.filter(
  (file) => /\.(?:tsx?|mjs)$/.test(file) && !file.endsWith('.d.ts'),
)

export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)

/** True for a path itself and for everything in it. */
export const isIn = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`)

/** @param file from the root */
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** A module without its comments. A `//` that follows code stays: it could be part of an address. */
export const codeOf = (file: string): string =>
  textOf(file).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

type Import = {
  /** The imported file, from the root. */
  file: string
  /** `type`: gone after compiling; `lazy`: fetched when it is called for. */
  kind: 'static' | 'type' | 'lazy'
}

const importPattern =
  /\b(?:(?<head>(?:import|export)\b[^'"`;]*?\bfrom\s*|import\s+)|import\s*\(\s*)'(?<path>\.[^']+)'/g

/** What a module imports from this repository, the types named in JSDoc included.
 *  @throws when an import leads nowhere */
export function importsOf(file: string): Import[] {
  return [...textOf(file).matchAll(importPattern)].map(({ groups = {} }) => {
    const head = groups['head']
    const kind = head === undefined ? 'lazy' : /^\w+ type\b/.test(head) ? 'type' : 'static'
    return { file: locate(file, groups['path'] ?? ''), kind }
  })
}

function locate(importer: string, specifier: string): string {
  const path = posix.join(posix.dirname(importer), specifier.replace(/\?.*$/, ''))
  const found = ['', '.ts', '.tsx'].map((ending) => path + ending).find((file) => isFile(file))
  if (found === undefined) throw new Error(`${importer} imports ${specifier}, which is not there`)
  return found
}

const isFile = (path: string): boolean =>
  posix.extname(path) !== '' && (exists(path) || existsSync(join(root, path)))
