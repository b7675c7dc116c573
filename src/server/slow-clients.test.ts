import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'

import { describe, expect, test } from 'vitest'

import { startMeter } from '../test/odd-meter'
import { startProxy } from '../test/proxy-server'

const CLIENTS = 200

/** Sends one more byte every few milliseconds, for as long as the server lets it. */
function dribble(port: number, start: string): Socket {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write(start)
  const timer = setInterval(() => socket.write('x'), 50)
  socket.once('close', () => clearInterval(timer))
  return socket
}

const kinds: [string, string][] = [
  ['headers', 'GET /api/x HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
  ['a body', 'POST /api/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000\r\n\r\n'],
]

describe.each(kinds)('200 clients that dribble %s', (_what, start) => {
  const dribbleAll = (port: number) => Array.from({ length: CLIENTS }, () => dribble(port, start))

  test('keep nobody else waiting', async () => {
    const meter = await startMeter()
    const { port, url } = await startProxy(meter)
    const slow = dribbleAll(port)
    await Promise.all(slow.map((socket) => once(socket, 'connect')))
    const answer = await fetch(`${url}/api/device-settings`)
    expect(answer.status).toBe(200)
    expect(slow.filter((socket) => socket.closed)).toEqual([])
    expect(meter.requests).toMatchObject([{ url: '/api/device-settings' }])
  })

  test('are sent away', async () => {
    const limits = { headersMs: 300, requestMs: 400 }
    const { port, url } = await startProxy(await startMeter(), {}, { limits })
    const closings = dribbleAll(port).map(
      (socket) => new Promise((close) => socket.resume().once('close', close)),
    )
    // Whoever writes at the moment of the refusal may not get to read it, so one client has stopped.
    const stopped = connect(port, '127.0.0.1')
    stopped.write(start)
    expect(await text(stopped)).toContain(' 408 ')
    await Promise.all(closings)
    expect((await fetch(url)).status).toBe(200)
  })
})
