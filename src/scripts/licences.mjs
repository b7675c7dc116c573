// Lists the licences of what ships: in the page, as the build found it, and beside the Node server.
// Fails when one is not among those that were looked at.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Licences that ask for nothing but to be passed on, or for nothing. */
const known = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Unlicense'])

/** @typedef {{ name: string, version: string, licence: string }} Package */

const shipped = {
  'In the page (their texts are in dist/licences.txt)': inThePage(),
  'Installed beside the Node server': besideTheServer(),
}

let isBroken = false
for (const [place, packages] of Object.entries(shipped)) {
  console.log(place)
  for (const { name, version, licence } of packages) {
    const isKnown = known.has(licence)
    isBroken ||= !isKnown
    console.log(
      `  ${name.padEnd(32)} ${version.padEnd(10)} ${licence}${isKnown ? '' : '  UNKNOWN'}`,
    )
  }
}
process.exitCode = isBroken ? 1 : 0

/** What the build names, one heading each: `## react - 19.3.1 (MIT)`.  @returns {Package[]} */
function inThePage() {
  const text = read('dist/licences.txt')
  if (text === undefined) {
    console.error('There is no build to look at: run `npm run build` first.')
    return process.exit(1)
  }
  return [...text.matchAll(/^## (\S+) - (\S+)(?: \((.+)\))?$/gm)].map(
    ([, name = '', version = '', licence = 'none stated']) => ({ name, version, licence }),
  )
}

/** What `npm prune --omit=dev` leaves.  @returns {Package[]} */
function besideTheServer() {
  /** @type {{ packages: Record<string, { version: string, license?: string, dev?: boolean }> }} */
  const lock = JSON.parse(read('package-lock.json') ?? '')
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version, license }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license ?? 'none stated',
    }))
}

/** @param {string} file  @returns {string | undefined} */
function read(file) {
  try {
    return readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8')
  } catch {
    return undefined
  }
}
