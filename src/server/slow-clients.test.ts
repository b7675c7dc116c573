import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'

import { expect, test } from 'vitest'

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

test.each([
  ['headers', 'GET /api/x HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
  ['a body', 'POST /api/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000\r\n\r\n'],
])(
  '200 clients that dribble %s keep nobody else waiting, and are sent away',
  { timeout: 20_000 },
  async (_what, start) => {
    const meter = await startMeter()
    const limits = { headersMs: 2000, requestMs: 3000 }
    const { port, url } = await startProxy(meter, {}, { limits })
    const slow = Array.from({ length: CLIENTS }, () => dribble(port, start))
    const refusals = slow.map((socket) => text(socket))

    const answer = await fetch(`${url}/api/device-settings`)
    expect(answer.status).toBe(200)
    expect(slow.filter((socket) => socket.closed)).toEqual([])
    expect(meter.requests).toMatchObject([{ url: '/api/device-settings' }])

    // Each connection ends; one that wrote at that very moment may miss the farewell.
    const ends = await Promise.allSettled(refusals)
    expect(ends.some((end) => end.status === 'fulfilled' && end.value.includes(' 408 '))).toBe(true)
    expect((await fetch(url)).status).toBe(200)
  },
)
