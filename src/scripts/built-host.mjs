import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const builtMain = fileURLToPath(new URL('../../build/server/main.js', import.meta.url))

/** A host that runs as a process of its own.
 *  @typedef {object} Host
 *  @property {string} url where it listens, e.g. `http://localhost:40123`
 *  @property {number} pid of the process
 *  @property {string[]} lines all that it has printed so far
 *  @property {(signal?: NodeJS.Signals) => Promise<number | null>} stop sends the signal, SIGTERM when
 *    none is named, and returns the exit code; a process that has ended stays so */

/** Starts the built host on a free port.
 *  @param {Record<string, string>} env settings such as METER_URL; without one it has the mock
 *  @param {string} main its script, which serves the folder `dist` two folders above
 *  @returns {Promise<Host>}
 *  @throws with what it printed when it does not start */
export async function startHost(env = {}, main = builtMain) {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  /** @type {string[]} */
  const lines = []
  /** @type {Promise<string>} */
  const started = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        lines.push(line)
        const url = /^Access tokens: (http\S+)$/.exec(line)?.[1]
        if (url !== undefined) resolve(url)
      })
    }
  })
  const ended = once(child, 'close').then(() => {
    throw new Error(`exit ${child.exitCode}: ${lines.join(' ')}`)
  })
  // Only while starting is an end a failure.
  ended.catch(() => {})
  const url = await Promise.race([started, ended])
  return {
    url,
    pid: child.pid ?? 0,
    lines,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await exited
      return child.exitCode
    },
  }
}
