import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

import { portOf } from '../../lib/port-of.mjs'

/** @typedef {{ origin: string, pid: number, stop: () => Promise<void> }} Running */

/** A port nobody listens on just now. */
export async function freePort() {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const port = portOf(probe)
  probe.close()
  await once(probe, 'close')
  return port
}

/** Starts a web server and waits until its port answers.
 *  @param {string} command  @param {string[]} args  @param {number} port  @returns {Promise<Running>} */
export async function startWebServer(command, args, port) {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let output = ''
  child.stderr.on('data', (chunk) => (output += String(chunk)))
  const origin = `http://127.0.0.1:${port}`
  const deadline = Date.now() + 10_000
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(origin).catch(() => undefined)
    if (answer) return { origin, pid: child.pid ?? 0, stop: () => end(child) }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill()
  throw new Error(`${command} does not take the configuration: ${output}`)
}

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill()
  await exited
}
