import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

/** A text of the mock meter that no minifier shortens, to prove that it is not in the product. */
const mockMark = 'mock-fault'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const page = readPage()
const files = readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`)
const scripts = files.filter((file) => file.endsWith('.js'))
const catalogues = cataloguesBySource()
const english = catalogues.get('src/i18n/locales/en/base.json') ?? ''
const otherLanguages = new Set(
  [...catalogues].filter(([source]) => !source.includes('/en/')).map(([, file]) => file),
)

/** What the page names by itself: the browser asks for all of it at once. */
const named = new Set(page.match(/(?<=(?:src|href)="\/)assets\/[^"]+\.(?:js|css)(?=")/g))
/** What a signed-in user's browser loads until the list is there: the first script asks for the messages. */
const untilList = new Set([...named, ...[...named].flatMap(importsOf), english])
/** What only shows up when a file is there that needs it: one more wait. */
const late = [...untilList].filter((file) => !named.has(file) && file !== english)

const isScript = (/** @type {string} */ file) => file.endsWith('.js')
const isSheet = (/** @type {string} */ file) => file.endsWith('.css')

const rows = [
  row('JavaScript until the list is there', packedSize([...untilList].filter(isScript)), 95_000),
  row(
    'All JavaScript, other languages aside',
    packedSize(scripts.filter((file) => !otherLanguages.has(file))),
    150_000,
  ),
  row('CSS until the list is there', packedSize([...untilList].filter(isSheet)), 5000),
  row('All CSS', packedSize(files.filter(isSheet)), 10_000),
  // The page, its files, and the list itself. Icons and the manifest wait for nobody.
  row('Requests until the list is there', 2 + untilList.size, 8, 'of'),
  row('The page, with its shells in all languages', packed(Buffer.from(page)), 3000),
  row('Files of the start that the page does not name', late.length, 0, 'of'),
]

let isBroken = false
for (const { what, value, limit, unit } of rows) {
  const isOver = value > limit
  isBroken ||= isOver
  const size =
    unit === 'kB'
      ? `${kilobytes(value)} of ${kilobytes(limit)} kB brotli`
      : `${value} of at most ${limit}`
  console.log(`${what.padEnd(50)} ${size}${isOver ? '  OVER BUDGET' : ''}`)
}
for (const file of scripts) {
  if (!readFileSync(join(dist, file), 'utf8').includes(mockMark)) continue
  console.log(`${file} holds code of the mock meter.`)
  isBroken = true
}
process.exitCode = isBroken ? 1 : 0

/** @param {string} what  @param {number} value  @param {number} limit  @param {'kB' | 'of'} [unit] */
function row(what, value, limit, unit = 'kB') {
  return { what, value, limit, unit }
}

/** The scripts that a script imports, and those that they import.
 *  @param {string} file
 *  @returns {string[]} */
function importsOf(file) {
  if (!file.endsWith('.js')) return []
  const code = readFileSync(join(dist, file), 'utf8')
  const found = [...code.matchAll(/(?:\bimport|\bfrom)\s*["']\.\/([^"']+)["']/g)]
  const names = found.map(([, name]) => `assets/${name}`)
  return names.concat(names.flatMap(importsOf))
}

/** The built catalogues by their source. */
function cataloguesBySource() {
  /** @type {Record<string, { file: string }>} */
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  return new Map(
    Object.entries(manifest)
      .filter(([source]) => source.startsWith('src/i18n/locales/'))
      .map(([source, { file }]) => [source, file]),
  )
}

function readPage() {
  try {
    return readFileSync(join(dist, 'index.html'), 'utf8')
  } catch {
    console.error('There is no build to measure: run `npm run build` first.')
    return process.exit(1)
  }
}

/** Bytes after brotli at its best, as the server sends them.  @param {string[]} names */
function packedSize(names) {
  return names.reduce((sum, name) => sum + packed(readFileSync(join(dist, name))), 0)
}

/** @param {Buffer} content */
function packed(content) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  return brotliCompressSync(content, { params }).byteLength
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1)
}
