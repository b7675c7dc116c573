import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'

/** @typedef {{ origin: string, stop: () => Promise<void> }} Running */

/** A port nobody listens on just now. */
export async function freePort() {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return address !== null && typeof address === 'object' ? address.port : 0
}

/** Plays the meter: the built server with its mock, on a free port.  @returns {Promise<Running>} */
export async function playMeter() {
  const child = spawn(process.execPath, ['build/server/main.js'], {
    env: { PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(child.stdout)) {
    const url = /^Access tokens: (http\S+)$/.exec(line)?.[1]
    if (url !== undefined) {
      child.stdout.resume()
      return { origin: url, stop: () => end(child) }
    }
  }
  throw new Error('The server that plays the meter did not start.')
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
    if (answer) return { origin, stop: () => end(child) }
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
