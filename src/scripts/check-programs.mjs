// Gives real programs the configurations that the product hands out, as its page shows them: a token
// that waits is told, Authorise makes the value flow without touching the program, Revoke stops it. A
// program that cannot be had here is skipped by name.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium } from '@playwright/test'

import { startHost } from './built-host.mjs'
import { findBrowser } from './find-browsers.mjs'
import { curl } from './programs/curl.mjs'
import { iobroker } from './programs/iobroker.mjs'
import { startTlsFront, watchMeter } from './programs/meter-watch.mjs'
import { nodeRed } from './programs/node-red.mjs'
import { endAll, Missing, until } from './programs/program.mjs'
import { jsonExporter, prometheus } from './programs/prometheus.mjs'
import { openDesk } from './programs/token-desk.mjs'

/** @typedef {import('./programs/program.mjs').Program} Program */
/** @typedef {import('./programs/program.mjs').Look} Look */

/** Longest time for all of them, in milliseconds. */
const LIMIT_MS = 14 * 60_000

const hostileName = `it's $(id) "x": {{ 7 }} \\ # ; 台所`

const folder = mkdtempSync(join(tmpdir(), 'programs-'))
const path = findBrowser('chromium')?.path
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  // Else Playwright ends this process at a signal, and leaves the programs behind.
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
  ...(path === undefined ? {} : { executablePath: path }),
})
const host = await startHost()
const front = await startTlsFront(host.url)
const desk = await openDesk(browser, host.url)
const meter = watchMeter(host.url, (await desk.jwt()) ?? '')

async function cleanUp() {
  endAll()
  meter.stop()
  front.stop()
  await Promise.all([browser.close(), host.stop()])
  rmSync(folder, { recursive: true, force: true })
}

/** @param {string} why */
const giveUp = async (why) => {
  console.error(why)
  await cleanUp()
  process.exit(1)
}
const limit = `The programs took longer than ${LIMIT_MS / 60_000} minutes.`
const timer = setTimeout(() => void giveUp(limit), LIMIT_MS)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => void giveUp(`${signal}.`))

/** What stands in the last lines. @type {Record<'passed' | 'failed' | 'skipped', string[]>} */
const results = { passed: [], failed: [], skipped: [] }
const only = process.argv.slice(2)
try {
  for (const program of [curl, prometheus, nodeRed, iobroker]) {
    if (only.length === 0 || only.includes(program.name)) await check(program)
  }
  skipUnlessThere(jsonExporter.name, jsonExporter.find)
} finally {
  clearTimeout(timer)
  await cleanUp()
}
for (const [outcome, names] of Object.entries(results)) {
  console.log(
    `${names.length} programs ${outcome}${names.length > 0 ? `: ${names.join('; ')}` : ''}`,
  )
}
process.exitCode = results.failed.length > 0 ? 1 : 0

/** @param {Program} program */
async function check(program) {
  const version = skipUnlessThere(program.name, program.find)
  if (version === undefined) return
  const title = `${program.name} ${version}`
  try {
    await live(program)
    results.passed.push(title)
    console.log(`${title}: a waiting token is told, Authorise lets the value flow, Revoke stops it`)
  } catch (error) {
    results.failed.push(title)
    console.error(`${title}:`, error)
  }
}

/** @param {string} name  @param {() => string} find  @returns the version, undefined if skipped */
function skipUnlessThere(name, find) {
  try {
    return find()
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    results.skipped.push(`${name} (${error.message})`)
    console.log(`${name}: SKIPPED, ${error.message}`)
    return undefined
  }
}

/** The life of a program's tokens, side by side where it takes more than one: the first by http, the
 *  second by https and with a name that breaks a careless quotation.
 *  @param {Program} program */
async function live({ name, choice, pastes, start }) {
  const wishes = [
    { choice, tokenName: `${name} here`, address: host.url },
    { choice, tokenName: `${name} ${hostileName}`, address: front.url },
  ].slice(0, pastes)
  /** @type {import('./programs/program.mjs').Handed[]} */
  const handed = []
  for (const wish of wishes) handed.push(await desk.handOut(wish))

  const own = join(folder, name.replaceAll(/\W/g, '-'))
  mkdirSync(own)
  const running = await start(handed, { folder: own, browser })
  try {
    const names = handed.map(({ tokenName }) => tokenName)
    for (const [which, tokenName] of names.entries()) {
      const { watts } = await lookUntil(running, which, `tells that ${tokenName} waits`, isRefused)
      assert.equal(watts, undefined)
    }
    meter.forget()
    for (const tokenName of names) await desk.authorise(tokenName)
    for (const [which, tokenName] of names.entries()) {
      await lookUntil(running, which, `has the meter's value by ${tokenName}`, hasValue)
    }
    for (const [which, tokenName] of names.entries()) {
      await desk.revoke(tokenName)
      await lookUntil(running, which, `tells that ${tokenName} ended`, isRefused)
      meter.forget()
      for (let other = which + 1; other < names.length; other += 1) {
        await lookUntil(running, other, `goes on with ${names[other]}`, hasValue)
      }
    }
  } finally {
    await running.stop()
  }
}

/** @param {Look} look */
function isRefused(look) {
  return look.isRefused
}

/** @param {Look} look */
function hasValue(look) {
  return !look.isRefused && meter.hasShown(look.watts)
}

/** Looks at a program again and again until it shows what it should.  @returns what it shows then
 *  @param {import('./programs/program.mjs').Running} running  @param {number} which
 *  @param {string} what it should do  @param {(look: Look) => boolean} isSo */
async function lookUntil(running, which, what, isSo) {
  let look = await running.look(which)
  const isShown = async () => {
    look = await running.look(which)
    return isSo(look)
  }
  await until(what, isShown).catch((error) => {
    throw new Error(`${error.message}\nIt shows: ${look.shown}`)
  })
  return look
}
