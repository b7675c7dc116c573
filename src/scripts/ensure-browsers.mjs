import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { findBrowser } from './find-browsers.mjs'

/** Debian's packages, the one that suits the tests best first; not every release has that.
 *  @type {Record<import('./find-browsers.mjs').BrowserName, [string, ...string[]]>} */
const packages = {
  chromium: ['chromium-headless-shell', 'chromium'],
  firefox: ['firefox-esr'],
}

/** Longest wait for Playwright's download, in milliseconds. */
const DOWNLOAD_MS = 300_000

/** @type {import('./find-browsers.mjs').BrowserName[]} */
const names = ['chromium', 'firefox']

for (const name of names) {
  const found = findBrowser(name) ?? install(name)
  if (!found) {
    console.error(
      `The tests need ${name}, which is not here and could not be installed: install it (Debian: apt install ${packages[name][0]}) and try again.`,
    )
    process.exit(1)
  }
  console.log(`Testing with ${name}: ${found.path ?? "Playwright's own build"}`)
}

/** Tries Playwright's download, which fails within seconds where its server cannot be reached, then
 *  Debian's package.
 *  @param {import('./find-browsers.mjs').BrowserName} name */
function install(name) {
  console.log(`No ${name} here: installing Playwright's build…`)
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (runPlaywright('install', name)) {
    // On a bare Debian the libraries it needs are missing too.
    if (isDebianRoot) runPlaywright('install-deps', name)
    return findBrowser(name)
  }
  if (!isDebianRoot) return undefined

  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = spawnSync('apt-get', ['-qq', 'update'], { stdio: 'inherit', env })
  if (update.status !== 0) return undefined
  for (const wanted of packages[name]) {
    console.log(`It could not be downloaded: installing Debian's package ${wanted}…`)
    const args = ['-qq', '-y', '--no-install-recommends', 'install', wanted]
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
    const found = findBrowser(name)
    if (found) return found
  }
  return undefined
}

/** Runs it in silence: its lengthy report of a failed download would hide that there is another way.
 *  @param {string[]} args */
function runPlaywright(...args) {
  const cli = fileURLToPath(new URL('cli.js', import.meta.resolve('@playwright/test')))
  const options = /** @type {const} */ ({ stdio: 'ignore', timeout: DOWNLOAD_MS })
  return spawnSync(process.execPath, [cli, ...args], options).status === 0
}
