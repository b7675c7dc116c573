import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect, createServer, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

import { request } from 'undici'
import { describe, expect, test } from 'vitest'

import { listenOn, startMeter } from '../test/odd-meter'
import { startProxy } from '../test/proxy-server'

const post = (url: string, body: string | Buffer | Readable, headers?: Record<string, string>) =>
  request(`${url}/api/access-token/tokens?x=1`, { method: 'POST', body, headers: headers ?? {} })

describe('passing on', () => {
  test('the request arrives with the meter as host and origin, and nothing of the connection', async () => {
    const meter = await startMeter()
    const { url } = await startProxy(meter)
    const response = await post(url, '{"name":"evcc"}', {
      Authorization: 'Bearer abc',
      'Content-Type': 'application/json',
      Cookie: 'mock-store=1',
      Origin: url,
      Referer: `${url}/profiles`,
      'X-Forwarded-For': '10.0.0.1',
    })
    expect(await response.body.json()).toEqual({ ok: true })
    const [seen] = meter.requests
    expect(seen).toMatchObject({
      method: 'POST',
      url: '/api/access-token/tokens?x=1',
      body: '{"name":"evcc"}',
      headers: {
        authorization: 'Bearer abc',
        'content-length': '15',
        'content-type': 'application/json',
        host: new URL(meter.origin).host,
        origin: meter.origin,
      },
    })
    for (const name of ['cookie', 'referer', 'x-forwarded-for', 'sec-fetch-mode']) {
      expect(seen?.headers).not.toHaveProperty(name)
    }
  })

  test.each(['text/html; charset=utf-8', 'application/xhtml+xml', 'image/svg+xml', 'text/xml'])(
    'an answer of type %s is no page to the browser',
    async (type) => {
      const meter = await startMeter({
        answer: (_request, response) => {
          response.writeHead(200, { 'Content-Type': type })
          response.end('<script>document.title = localStorage.token</script>')
        },
      })
      const { url } = await startProxy(meter)
      const { headers } = await fetch(`${url}/api/anything`)
      expect(headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
    },
  )

  test('the answer comes with its status and type, without cookies, grants or promises', async () => {
    const meter = await startMeter({
      answer: (_request, response) => {
        response.writeHead(429, {
          'Content-Type': 'application/json',
          'Retry-After': '7',
          'Set-Cookie': 'a=b',
          'Access-Control-Allow-Origin': '*',
          'Strict-Transport-Security': 'max-age=1',
          'WWW-Authenticate': 'Basic',
          'Content-Security-Policy': "default-src 'unsafe-inline'",
          'Cache-Control': 'public',
          'Keep-Alive': 'timeout=77',
        })
        response.end('{"error":{"message":"slow down"}}')
      },
    })
    const { url } = await startProxy(meter)
    const response = await fetch(`${url}/api/x`)
    expect(response.status).toBe(429)
    expect(await response.json()).toEqual({ error: { message: 'slow down' } })
    const headers = Object.fromEntries(response.headers)
    expect(headers).toMatchObject({ 'retry-after': '7', 'cache-control': 'no-store' })
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['keep-alive']).not.toBe('timeout=77')
    for (const name of ['set-cookie', 'access-control-allow-origin', 'www-authenticate']) {
      expect(headers).not.toHaveProperty(name)
    }
    expect(headers).not.toHaveProperty('strict-transport-security')
  })

  test.each(['GET', 'DELETE', 'PUT', 'PATCH', 'HEAD'])('%s stays %s', async (method) => {
    const meter = await startMeter()
    const { url } = await startProxy(meter)
    expect((await fetch(`${url}/api/x`, { method })).status).toBe(200)
    expect(meter.requests).toMatchObject([{ method, body: '' }])
  })

  test('a redirect is passed on, not followed', async () => {
    const meter = await startMeter({
      answer: (_request, response) => void response.writeHead(302, { Location: '/login' }).end(),
    })
    const { url } = await startProxy(meter)
    const response = await fetch(`${url}/api/x`, { redirect: 'manual' })
    expect(response.status).toBe(302)
    expect(meter.requests).toHaveLength(1)
  })

  test('a redirect to https at the meter itself is told as a wrong setting', async () => {
    const meter = await startMeter({
      answer: ({ headers, url }, response) =>
        void response.writeHead(308, { Location: `https://${headers.host}${url}` }).end('<h1>'),
    })
    const { url } = await startProxy(meter)
    const response = await fetch(`${url}/api/x`, { redirect: 'manual' })
    expect(response.status).toBe(502)
    expect(await response.json()).toMatchObject({ error: { code: 'meter_wants_https' } })
  })

  test('a redirect to https elsewhere is passed on', async () => {
    const meter = await startMeter({
      answer: (_request, response) =>
        void response.writeHead(302, { Location: 'https://elsewhere.example/' }).end(),
    })
    const { url } = await startProxy(meter)
    expect((await fetch(`${url}/api/x`, { redirect: 'manual' })).status).toBe(302)
  })

  test('an answer is streamed as it comes', async () => {
    const responses: ServerResponse[] = []
    const meter = await startMeter({
      answer: (_request, response) => {
        response.write('first')
        responses.push(response)
      },
    })
    const { url } = await startProxy(meter)
    const { body } = await fetch(`${url}/api/x`)
    const reader = body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first')
    responses[0]?.end('second')
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('second')
  })

  test('a long body is streamed while it is still being sent', async () => {
    const { promise, port } = await firstBytes()
    const { url } = await startProxy({ origin: `http://127.0.0.1:${port}` }, { totalMs: 3000 })
    const endless = new Readable({ read: () => {} })
    endless.push(Buffer.alloc(20_000))
    const answer = post(url, endless)
    expect(await promise).toContain('POST /api/access-token/tokens')
    endless.destroy(new Error('enough'))
    await expect(answer).rejects.toThrow('enough')
  })
})

/** A meter that says nothing; what reaches it first can be awaited. */
async function firstBytes() {
  const server = createServer()
  const port = await listenOn(server)
  const promise = once(server, 'connection').then(async ([socket]: Socket[]) => {
    const [bytes] = await once(socket ?? server, 'data')
    return String(bytes)
  })
  return { promise, port }
}

describe('bounds', () => {
  test.each([
    ['announced', () => Buffer.alloc(70_000)],
    ['in chunks', () => Readable.from([Buffer.alloc(30_000), Buffer.alloc(40_000)])],
  ])('a body over 64 KiB, %s, is refused', async (_how, body) => {
    const meter = await startMeter()
    const { url } = await startProxy(meter)
    const response = await post(url, body())
    expect(response.statusCode).toBe(413)
    expect(await response.body.json()).toMatchObject({ error: { code: 'request_too_large' } })
    expect(meter.requests).toEqual([])
  })

  test('a body over 64 KiB is read to its end, so that the client gets to read the refusal', async () => {
    const meter = await startMeter()
    const { port } = await startProxy(meter)
    const chunk = Buffer.from(`100000\r\n${'x'.repeat(0x100000)}\r\n`)
    const socket = connect(port, '127.0.0.1')
    socket.write('POST /api/x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n')
    // Far more than the system's buffers take.
    for (let megabyte = 0; megabyte < 20; megabyte += 1) socket.write(chunk)
    const sent = new Promise<void>((resolve) => {
      socket.end('0\r\n\r\n', resolve)
    })
    expect(await text(socket)).toMatch(/^HTTP\/1.1 413 /)
    await sent
  })

  test('the meter sees at most four connections', async () => {
    const waiting: ServerResponse[] = []
    const meter = await startMeter({ answer: (_request, response) => void waiting.push(response) })
    const { url } = await startProxy(meter)
    const answers = Array.from({ length: 20 }, () => fetch(`${url}/api/x`))
    for (let answered = 0; answered < answers.length; answered += 1) {
      await expect.poll(() => waiting.length).toBeGreaterThan(0)
      waiting.shift()?.end('{}')
    }
    for (const answer of answers) expect((await answer).status).toBe(200)
    expect(meter.connections.most).toBe(4)
  })

  test('a call that waits too long for a connection is told that the meter is slow', async () => {
    const meter = await startMeter({ answer: () => {} })
    const { url } = await startProxy(meter, { totalMs: 200, connections: 1 })
    const answers = await Promise.all([fetch(`${url}/api/1`), fetch(`${url}/api/2`)])
    expect(answers.map((answer) => answer.status)).toEqual([504, 504])
    expect(meter.connections.most).toBe(1)
  })

  test('calls wait in order, and one given up meanwhile costs the meter nothing', async () => {
    const waiting: ServerResponse[] = []
    const meter = await startMeter({ answer: (_request, response) => void waiting.push(response) })
    const { url, lines, asked } = await startProxy(meter, { connections: 1 })
    const call = new AbortController()
    const first = fetch(`${url}/api/first`)
    await expect.poll(() => waiting).toHaveLength(1)
    const impatient = fetch(`${url}/api/impatient`, { signal: call.signal })
    await expect.poll(() => asked).toHaveLength(2)
    const next = fetch(`${url}/api/next`)
    await expect.poll(() => asked).toHaveLength(3)
    call.abort()
    await expect(impatient).rejects.toThrow('aborted')
    await expect.poll(() => lines).toEqual([expect.stringContaining('/api/impatient left')])
    waiting.shift()?.end('{}')
    expect((await first).status).toBe(200)
    await expect.poll(() => waiting).toHaveLength(1)
    waiting.shift()?.end('{}')
    expect((await next).status).toBe(200)
    expect(meter.requests.map(({ url: path }) => path)).toEqual(['/api/first', '/api/next'])
    expect(meter.connections.most).toBe(1)
  })

  test('a browser that goes away ends the request at the meter', async () => {
    const ended: IncomingMessage[] = []
    const meter = await startMeter({
      answer: (seen, response) => void response.once('close', () => ended.push(seen)),
    })
    const { url } = await startProxy(meter)
    const call = new AbortController()
    const answer = fetch(`${url}/api/x`, { signal: call.signal })
    await expect.poll(() => meter.requests).toHaveLength(1)
    call.abort()
    await expect(answer).rejects.toThrow('aborted')
    await expect.poll(() => ended).toHaveLength(1)
  })
})
