// Loads the built host on the mock for some minutes, in every way at once, and tells what that cost:
// memory and open descriptors before, during and after. Ends with 1 when something was not released.
// Loopback only.  npm run soak -- --minutes 1
import { setTimeout as pause } from 'node:timers/promises'
import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { parseArgs } from 'node:util'

import { startHost } from './built-host.mjs'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' } } })
const MINUTES = Number(values.minutes)
if (!(MINUTES > 0 && MINUTES <= 60)) throw new Error('--minutes must be a number up to 60')

const SLOW_CLIENTS = 200
const CONNECTIONS = 2000
/** What may be more after than before: caches and what the collector has not come to. */
const SPARE = { megabytes: 60, descriptors: 5 }

const host = await startHost()
/** @type {string[]} */
const wrong = []
const START = measure()
print('start', START)
const done = { turnedAway: 0, stories: 0, pages: 0, uploads: 0, connections: 0, slow: 0 }

const port = Number(new URL(host.url).port)
let endMs = 0

try {
  // The first quarter only warms the host up: what it holds then it may keep.
  await loadFor(MINUTES / 4)
  const before = await settled(START)
  print('before', before)
  await loadFor((MINUTES * 3) / 4)
  // Idle connections are ended by the host after a minute at most; what clients left is ended at once.
  const after = await settled(before)
  print('after', after)
  console.log(JSON.stringify(done))
  if (after.megabytes > before.megabytes + SPARE.megabytes) wrong.push('memory was not released')
  if (after.descriptors > before.descriptors + SPARE.descriptors) {
    wrong.push('descriptors were not released')
  }
} finally {
  await host.stop()
}
for (const sentence of new Set(wrong)) console.error(sentence)
process.exitCode = wrong.length > 0 ? 1 : 0

/** @param {number} minutes */
async function loadFor(minutes) {
  endMs = performance.now() + minutes * 60_000
  const watch = setInterval(() => print('during', measure()), minutes * 15_000)
  await Promise.all([
    repeat(slowClients),
    repeat(manyConnections),
    repeat(abortedUploads),
    ...Array.from({ length: 4 }, (_, index) => repeat(() => story(index))),
    ...Array.from({ length: 4 }, () => repeat(page)),
  ])
  clearInterval(watch)
}

/** Does it again and again. A host that has as many connections as it takes turns others away.
 *  @param {() => Promise<unknown>} act */
async function repeat(act) {
  while (performance.now() < endMs) {
    try {
      await act()
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      done.turnedAway += 1
      await pause(100)
    }
  }
}

/** The size and the open descriptors of the host's process, as Linux tells them. */
function measure() {
  const status = readFileSync(`/proc/${host.pid}/status`, 'utf8')
  const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1])
  return {
    megabytes: Math.round(kilobytes / 1024),
    descriptors: readdirSync(`/proc/${host.pid}/fd`).length,
  }
}

/** @param {string} when @param {ReturnType<typeof measure>} seen */
function print(when, { megabytes, descriptors }) {
  console.log(`${when.padEnd(7)} ${String(megabytes).padStart(5)} MB  ${descriptors} descriptors`)
}

/** Waits, a minute at most, until the descriptors are as before. @param {ReturnType<typeof measure>} before */
async function settled(before) {
  for (let second = 0; second < 60; second += 1) {
    const now = measure()
    if (now.descriptors <= before.descriptors + SPARE.descriptors) return now
    await pause(1000)
  }
  return measure()
}

/** @param {number} number  @param {string} path  @param {{ method?: string, body?: string }} [init] */
function ask(number, path, init = {}) {
  return fetch(host.url + path, {
    ...init,
    headers: {
      Cookie: `mock-store=soak-${number}; mock-user=session`,
      'Content-Type': 'application/json',
    },
  })
}

/** A token from ADD to REVOKE. @param {number} number of the store, a meter of its own */
async function story(number) {
  const made = await ask(number, '/api/access-token/tokens', {
    method: 'POST',
    body: JSON.stringify({ name: 'soak', role: 'api', expires_at: null }),
  })
  const { token } = await made.json()
  const path = `/api/access-token/tokens/${token.id}`
  const authorised = await ask(number, `${path}/authorise`, { method: 'POST' })
  const listed = await ask(number, '/api/access-token/tokens')
  const revoked = await ask(number, path, { method: 'DELETE' })
  await Promise.all([authorised.text(), listed.text()])
  const statuses = [made.status, authorised.status, listed.status, revoked.status].join(' ')
  if (statuses !== '201 200 200 204') wrong.push(`a story was answered with ${statuses}`)
  done.stories += 1
}

async function page() {
  const answer = await fetch(host.url, { headers: { Accept: 'text/html' } })
  await answer.text()
  if (answer.status !== 200) wrong.push(`the page was answered with ${answer.status}`)
  done.pages += 1
}

/** A connection that never fails loudly. @param {(socket: import('node:net').Socket) => void} onOpen */
function open(onOpen) {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {}).resume()
  socket.once('connect', () => onOpen(socket))
  return socket
}

/** @param {import('node:net').Socket[]} sockets */
async function allClosed(sockets) {
  const left = sockets.filter((socket) => !socket.closed)
  await Promise.all(left.map((socket) => new Promise((close) => socket.once('close', close))))
}

/** Clients that send a byte now and then, until the host sends them away. */
async function slowClients() {
  const sockets = Array.from({ length: SLOW_CLIENTS }, () =>
    open((socket) => {
      socket.write('POST /api/x HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
      const timer = setInterval(() => socket.write('x'), 500)
      socket.once('close', () => clearInterval(timer))
    }),
  )
  await allClosed(sockets)
  done.slow += sockets.length
}

/** Connections that ask for nothing, more than the host takes; they leave after two seconds. */
async function manyConnections() {
  const sockets = Array.from({ length: CONNECTIONS }, () => open(() => {}))
  await pause(2000)
  for (const socket of sockets) socket.destroy()
  await allClosed(sockets)
  done.connections += sockets.length
  // So that the others get their turn.
  await pause(3000)
}

/** Uploads that break off in the middle. */
async function abortedUploads() {
  const sockets = Array.from({ length: 50 }, () =>
    open((socket) => {
      socket.write('POST /api/access-token/tokens HTTP/1.1\r\nHost: localhost\r\n')
      socket.write(`Content-Length: 60000\r\n\r\n${'x'.repeat(5000)}`)
      setTimeout(() => socket.destroy(), 200)
    }),
  )
  await allClosed(sockets)
  done.uploads += sockets.length
}
