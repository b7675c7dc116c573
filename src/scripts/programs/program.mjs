// What the check asks of a program, and what several of them need.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

/** A configuration as the page showed it: its files by name, and where the meter is.
 *  @typedef {{ tokenName: string, address: string, files: Record<string, string> }} Handed */

/** What a program shows of one configuration at this moment.
 *  @typedef {object} Look
 *  @property {number | undefined} watts the grid power that it holds, however old
 *  @property {boolean} isRefused whether it says, in its own terms, that the meter refuses
 *  @property {string} shown what it shows, for the report of a failure */

/** @typedef {{ look: (which: number) => Promise<Look>, stop: () => Promise<void> }} Running */

/** @typedef {object} Program
 *  @property {string} name
 *  @property {string} choice what it is called where the page offers programs
 *  @property {number} pastes how many tokens stand side by side in it
 *  @property {() => string} find its version; throws a `Missing` where it cannot be had
 *  @property {(handed: Handed[], tools: Tools) => Promise<Running>} start with each configuration
 *    pasted as it is */

/** @typedef {{ folder: string, browser: import('@playwright/test').Browser }} Tools
 *  `folder` is empty, and goes when the check has ended */

/** A program that cannot be had here. The message says why. */
export class Missing extends Error {}

/** Asks again and again until it is so.
 *  @param {string} what a sentence for the case that it does not become so
 *  @param {() => Promise<boolean>} isSo  @param {number} limitMs */
export async function until(what, isSo, limitMs = 120_000) {
  const deadline = Date.now() + limitMs
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not within ${limitMs / 1000} seconds: ${what}`)
    await sleep(500)
  }
}

/** Programs that run, each with the processes that it started itself. @type {Set<number>} */
const groups = new Set()

/** @param {number} group */
function killGroup(group) {
  groups.delete(group)
  try {
    process.kill(-group, 'SIGKILL')
  } catch {
    // None of it is left.
  }
}

/** Ends every program that still runs, at once. */
export const endAll = () => groups.forEach(killGroup)

/** A program that runs beside the check.
 *  @param {string} command  @param {string[]} args  @param {{ env?: NodeJS.ProcessEnv }} options */
export function runBeside(command, args, options = {}) {
  const child = spawn(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const { pid } = child
  if (pid !== undefined) groups.add(pid)
  const exited = once(child, 'exit')
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (output += String(chunk)))
  }
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  return {
    /** All that it has printed so far. */
    output: () => output,
    hasEnded,
    /** Asks it to end, and makes it after a while. */
    stop: async () => {
      if (!hasEnded()) {
        child.kill()
        await Promise.race([exited, sleep(20_000, undefined, { ref: false })])
      }
      if (pid !== undefined) killGroup(pid)
    },
  }
}
