import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

/** One built file by its source. @typedef {{ file: string, imports?: string[], css?: string[] }} Chunk */

/** What a signed-in user's browser loads until the list is there, by source. */
const untilList = ['index.html', 'src/i18n/locales/en/base.json']

/** A text of the mock meter that no minifier shortens, to prove that it is not in the product. */
const mockMark = 'mock-fault'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const manifest = readManifest()
const files = readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`)
const scripts = files.filter((file) => file.endsWith('.js'))
const otherLanguages = new Set(
  Object.entries(manifest)
    .filter(([source]) => /\/i18n\/locales\/(?!en[/.])/.test(source))
    .map(([, { file }]) => file),
)

const rows = [
  { what: 'JavaScript until the list is there', files: listFiles(), limit: 95_000 },
  {
    what: 'All JavaScript, other languages aside',
    files: scripts.filter((file) => !otherLanguages.has(file)),
    limit: 150_000,
  },
  { what: 'All CSS', files: files.filter((file) => file.endsWith('.css')), limit: 10_000 },
]

let isBroken = false
for (const row of rows) {
  const bytes = row.files.reduce((sum, file) => sum + packedSize(file), 0)
  const isOver = bytes > row.limit
  isBroken ||= isOver
  const size = `${kilobytes(bytes)} of ${kilobytes(row.limit)} kB brotli`
  console.log(`${row.what.padEnd(40)} ${size}${isOver ? '  OVER BUDGET' : ''}`)
}
for (const file of scripts) {
  if (!readFileSync(join(dist, file), 'utf8').includes(mockMark)) continue
  console.log(`${file} holds code of the mock meter.`)
  isBroken = true
}
process.exitCode = isBroken ? 1 : 0

/** The chunks of `untilList` with everything they import. */
function listFiles() {
  /** @type {Set<string>} */
  const found = new Set()
  /** @param {string} source */
  const visit = (source) => {
    const chunk = manifest[source]
    if (!chunk) {
      console.error(
        `dist has no chunk of ${source}: name the right one in src/scripts/budgets.mjs.`,
      )
      process.exit(1)
    }
    if (found.has(chunk.file)) return
    found.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  untilList.forEach(visit)
  return [...found]
}

/** @returns {Record<string, Chunk>} */
function readManifest() {
  try {
    return JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  } catch {
    console.error('There is no build to measure: run `npm run build` first.')
    return process.exit(1)
  }
}

/** Bytes after brotli at its best, as the server sends them.  @param {string} file */
function packedSize(file) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  return brotliCompressSync(readFileSync(join(dist, file)), { params }).byteLength
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1)
}
