import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

const folders = ['src', 'public']
const files = ['index.html', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']

/** A hash over everything a build is made of, paths and contents, as hex. Times of change are left
 *  out: a fresh clone and a switched branch set them at random.
 *  @param {string} root the project's folder */
export function sourceHash(root) {
  const hash = createHash('sha256')
  for (const path of [...folders.flatMap((folder) => listFiles(root, folder)), ...files]) {
    hash
      .update(`${path}\0`)
      .update(readIfThere(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} root  @param {string} folder */
function listFiles(root, folder) {
  /** @type {string[]} */
  let paths = []
  try {
    paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
  return paths
    .map((path) => `${folder}/${path.split(sep).join('/')}`)
    .filter((path) => !path.includes('.test.'))
    .toSorted()
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path)
  } catch {
    return ''
  }
}
