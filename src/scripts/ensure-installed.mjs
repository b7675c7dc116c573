// Runs before anything is installed, so it may import nothing but Node's own modules.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

const { engines } = JSON.parse(readFileSync('package.json', 'utf8'))
if (!isInRange(process.versions.node, engines.node)) {
  stop(`This needs Node ${engines.node}; here is ${process.versions.node}.`)
}

if (!isInstalled()) {
  console.log('Installing the packages named in package-lock.json (npm ci)…')
  const npm = process.env['npm_execpath']
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (result.status !== 0) stop('npm ci failed: see its message above.')
}

/** True when node_modules holds what the lock file asks for, whoever installed it. npm keeps its own
 *  list of what it has put there; optional packages of other platforms are missing from it. */
function isInstalled() {
  const wanted = readPackages('package-lock.json')
  const present = readPackages('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    const found = present[path]
    return found ? found.version === version : optional === true
  })
}

/** @param {string} file  @returns {Packages | undefined} undefined when missing or broken */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** @param {string} version  @param {string} range such as `^20.19 || >=22.12`, the two signs used there */
function isInRange(version, range) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return range.split('||').some((part) => {
    const [, sign, first, second] = /(\^|>=)(\d+)\.(\d+)/.exec(part) ?? []
    if (major === Number(first)) return minor >= Number(second)
    return sign === '>=' && major > Number(first)
  })
}

/** @param {string} sentence  @returns {never} */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
