import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { Missing } from './program.mjs'

/** Longest wait for the registry, in milliseconds. */
const INSTALL_MS = 300_000

const here = fileURLToPath(new URL('.', import.meta.url))
const lock = readFileSync(join(here, 'package-lock.json'))

/** Where this lock file's packages are, once installed: outside the tree, kept for the next time. */
export const npmFolder = join(
  tmpdir(),
  `check-programs-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`,
)

/** Whether npm could not install them: without a network it takes its whole time to say so, once. */
let hasFailed = false

/** Installs the packages, if they are not there. Nothing of them runs meanwhile: ioBroker's own
 *  install script would set itself up for this machine.
 *  @returns the version of a package  @throws Missing when npm cannot
 *  @param {string} name of a package */
export function findInNpm(name) {
  const done = join(npmFolder, 'installed')
  if (hasFailed) throw new Missing('npm could not install it')
  if (!existsSync(done)) {
    console.log(`Installing the programs from npm into ${npmFolder}…`)
    rmSync(npmFolder, { recursive: true, force: true })
    mkdirSync(npmFolder)
    for (const file of ['package.json', 'package-lock.json']) {
      cpSync(join(here, file), join(npmFolder, file))
    }
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: npmFolder,
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: INSTALL_MS,
    })
    hasFailed = status !== 0
    if (hasFailed) throw new Missing('npm could not install it')
    writeFileSync(done, '')
  }
  /** @type {{ version: string }} */
  const { version } = JSON.parse(
    readFileSync(join(npmFolder, 'node_modules', name, 'package.json'), 'utf8'),
  )
  return version
}
