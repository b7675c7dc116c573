import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { createServer, type Socket } from 'node:net'

import { describe, expect, test } from 'vitest'

import { listenOn, startMeter } from '../test/odd-meter'
import { startProxy } from '../test/proxy-server'
import type { ProxyLimits } from './proxy'

/** What a meter does with the first bytes of each request, below http. */
async function rawMeter(act: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => act(socket))
  })
  return `http://127.0.0.1:${await listenOn(server)}`
}

async function refusal(origin: string, limits?: Partial<ProxyLimits>) {
  const { url } = await startProxy({ origin }, limits)
  const response = await fetch(`${url}/api/access-token/tokens`)
  const body: unknown = await response.json()
  return { status: response.status, body }
}

const error = (code: string) => ({
  error: { code, message: expect.stringMatching(/^[A-Z].*\.$/) },
})

describe('a meter that fails', () => {
  test('refuses connections', async () => {
    const server = createServer()
    const port = await listenOn(server)
    server.close()
    await once(server, 'close')
    expect(await refusal(`http://127.0.0.1:${port}`)).toEqual({
      status: 502,
      body: error('meter_unreachable'),
    })
  })

  test('has a name that nobody knows', async () => {
    expect(await refusal('http://ksem-12345678.invalid')).toEqual({
      status: 502,
      body: error('meter_name_not_found'),
    })
  })

  test('resets', async () => {
    const origin = await rawMeter((socket) => socket.resetAndDestroy())
    expect(await refusal(origin)).toEqual({ status: 502, body: error('meter_reset') })
  })

  test('ends the connection without an answer', async () => {
    const origin = await rawMeter((socket) => socket.end())
    expect(await refusal(origin)).toEqual({ status: 502, body: error('meter_reset') })
  })

  test('is silent', async () => {
    const origin = await rawMeter(() => {})
    expect(await refusal(origin, { totalMs: 100 })).toEqual({
      status: 504,
      body: error('meter_timeout'),
    })
  })

  test('does not speak http', async () => {
    const origin = await rawMeter((socket) => socket.end('220 mail ready\r\n'))
    expect(await refusal(origin)).toEqual({ status: 502, body: error('meter_not_http') })
  })

  test.each(['100 Continue', '102 Processing', '103 Early Hints\r\nLink: </x>; rel=preload'])(
    'says %s before its answer, which is no failure',
    async (first) => {
      const origin = await rawMeter((socket) => {
        socket.write(`HTTP/1.1 ${first}\r\n\r\n`)
        socket.end('HTTP/1.1 200 OK\r\nContent-Length: 11\r\nConnection: close\r\n\r\n{"ok":true}')
      })
      expect(await refusal(origin)).toEqual({ status: 200, body: { ok: true } })
    },
  )

  test('announces too large an answer', async () => {
    const meter = await startMeter({
      answer: (_request, response) => {
        response.writeHead(200, { 'Content-Length': 50 * 1024 * 1024 }).write('[')
      },
    })
    expect(await refusal(meter.origin)).toEqual({
      status: 502,
      body: error('answer_too_large'),
    })
  })

  test('sends headers without end', async () => {
    const origin = await rawMeter((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}`)
    })
    expect(await refusal(origin)).toEqual({
      status: 502,
      body: error('answer_too_large'),
    })
  })

  test.each<[string, (response: ServerResponse) => void]>([
    ['resets in the middle', (response) => response.socket?.resetAndDestroy()],
    ['falls silent in the middle', () => {}],
  ])('%s: the answer is cut, not ended', async (_what, go) => {
    const meter = await startMeter({
      answer: (_request, response) => {
        response.write('{"tokens": [')
        setImmediate(() => go(response))
      },
    })
    const { url } = await startProxy(meter, { totalMs: 300, answerBytes: 1_000_000 })
    const response = await fetch(`${url}/api/x`)
    await expect(response.text()).rejects.toThrow('terminated')
    expect((await fetch(url)).status).toBe(200)
  })

  test('never stops: the answer is cut at its limit', async () => {
    const meter = await startMeter({
      answer: (_request, response) => void response.write('x'.repeat(2_000_000)),
    })
    const { url } = await startProxy(meter, { answerBytes: 1_000_000 })
    const response = await fetch(`${url}/api/x`)
    await expect(response.text()).rejects.toThrow('terminated')
  })
})
