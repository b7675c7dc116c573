import { describe, expect, test } from 'vitest'

import { sendRaw, startApp } from '../test/app-server'
import { checkedRequests, end, host } from '../test/requests'
import { apiContentSecurityPolicy, contentSecurityPolicy, securityHeaders } from './headers'
import { knownHosts } from './host-check'

// What each answer must carry, whatever the list of headers says.
const strictHeaders = new RegExp(
  [
    "^Content-Security-Policy: default-src 'none'; .*frame-ancestors 'none'",
    '^Cross-Origin-Opener-Policy: same-origin',
    '^Cross-Origin-Resource-Policy: same-origin',
    '^Permissions-Policy: .*camera=\\(\\)',
    '^Referrer-Policy: no-referrer',
    '^X-Content-Type-Options: nosniff',
  ].join('[^]*'),
  'm',
)

// Each kind of answer there is: request bytes, status.
const answers: [string, string, string][] = [
  ...checkedRequests,
  ['a page', `GET / HTTP/1.1\r\n${host}${end}`, '200'],
  ['a route of the app', `GET /profiles/access-tokens HTTP/1.1\r\n${host}${end}`, '200'],
  ['a script', `GET /assets/index-1a2b.js HTTP/1.1\r\n${host}${end}`, '200'],
  ['the list of apps', `GET /apps/apps.json HTTP/1.1\r\n${host}${end}`, '200'],
  ['an API answer', `GET /api/access-token/tokens HTTP/1.1\r\n${host}${end}`, '200'],
  ['a missing file', `GET /assets/index-0000.js HTTP/1.1\r\n${host}${end}`, '404'],
  ['no path', `OPTIONS * HTTP/1.1\r\n${host}${end}`, '400'],
  ['no host', `GET / HTTP/1.1\r\n${end}`, '400'],
  ['an expectation', `GET / HTTP/1.1\r\n${host}Expect: miracles\r\n${end}`, '417'],
  ['huge headers', `GET / HTTP/1.1\r\n${host}X: ${'x'.repeat(20_000)}\r\n${end}`, '431'],
  ['a huge path', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n${host}${end}`, '431'],
  ['no HTTP', 'hello\r\n\r\n', '400'],
  [
    'two lengths',
    `POST /api/x HTTP/1.1\r\n${host}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n${end}`,
    '400',
  ],
  ['a request that stalls', `GET / HTTP/1.1\r\nHost: local`, '408'],
]

describe('every answer', () => {
  test.each(answers)('to %s has the strict headers', async (_kind, request, status) => {
    const { port } = await startApp({ limits: { headersMs: 200 } })
    const answer = await sendRaw(port, request)
    expect(answer.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer).toMatch(strictHeaders)
    const others = Object.entries(securityHeaders).filter(([name]) => !/Content-Sec/.test(name))
    for (const [name, value] of others) expect(answer).toContain(`${name}: ${value}\r\n`)
    expect(answer.split('\r\n\r\n')[1]).not.toMatch(/\bat .*:\d+|node_modules|Error:/)
  })

  test.each([
    ['/', contentSecurityPolicy],
    ['/assets/index-0000.js', contentSecurityPolicy],
    ['/api/access-token/tokens', apiContentSecurityPolicy],
    ['/api', apiContentSecurityPolicy],
    ['/apps/apps.json', apiContentSecurityPolicy],
  ])('below %s has its own policy', async (path, policy) => {
    const { url } = await startApp()
    const { headers } = await fetch(new URL(path, url))
    expect(headers.get('Content-Security-Policy')).toBe(policy)
  })

  test('allows no inline script or style, and insists on trusted types', () => {
    expect(contentSecurityPolicy).not.toContain('unsafe')
    expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'")
    expect(contentSecurityPolicy).not.toContain('upgrade-insecure-requests')
  })
})

describe('the server', () => {
  test('closes a tunnel that is asked for', async () => {
    const { port } = await startApp()
    expect(await sendRaw(port, `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`)).toBe('')
  })

  test('answers after every refusal as before', async () => {
    const { port, url } = await startApp({ limits: { headersMs: 200 } })
    await Promise.all(answers.map(([, request]) => sendRaw(port, request)))
    expect((await fetch(url)).status).toBe(200)
  })

  test('tells the browser nothing about a mistake of its own', async () => {
    const { url, lines } = await startApp({
      api: () => Promise.reject(new Error('secret detail')),
    })
    const response = await fetch(`${url}/api/x`)
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({
      error: { message: 'This server made a mistake.', code: 'internal' },
    })
    expect(lines.join('\n')).not.toContain('secret detail')
  })

  test('cuts an answer that breaks off, instead of ending it', async () => {
    const { url } = await startApp({
      api: (_request, response) => {
        response.write('{"tokens": [')
        return Promise.reject(new Error('lost'))
      },
    })
    await expect(fetch(`${url}/api/x`).then((response) => response.text())).rejects.toThrow(
      'terminated',
    )
  })

  test('writes one line a request, without what was sent', async () => {
    const { url, lines } = await startApp()
    const response = await fetch(`${url}/api/x?token=SECRET`, {
      method: 'POST',
      headers: { Authorization: 'Bearer SECRET' },
      body: 'password=SECRET',
    })
    await response.text()
    await expect.poll(() => lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT\S+Z 127\.0\.0\.1 POST \/api\/x 200 \d+ms$/)
  })

  test('keeps a token in the path out of its log', async () => {
    const { url, lines } = await startApp()
    const token = `eyJhbGciOiJSUzI1NiJ9.${'a'.repeat(300)}`
    await (await fetch(`${url}/${token}`)).text()
    await expect.poll(() => lines).toHaveLength(1)
    expect(lines[0]).not.toContain('eyJ')
  })
})

/** The status of a page that is asked for under a host name. */
const ask = async (port: number, name: string) =>
  (await sendRaw(port, `GET / HTTP/1.1\r\nHost: ${name}\r\n${end}`)).split(' ')[1]

describe('the host check', () => {
  test.each([
    'localhost',
    'LOCALHOST:4173',
    '127.0.0.1',
    '[::1]:80',
    'a.localhost',
    'meter.example',
  ])('answers for %s', async (name) => {
    const { port } = await startApp()
    expect(await ask(port, name)).toBe('200')
  })

  test.each(['10.0.0.9', 'evil.example', 'localhost.evil.example', 'meter.example.evil'])(
    'refuses %s',
    async (name) => {
      const { port } = await startApp()
      expect(await ask(port, name)).toBe('421')
    },
  )

  test('listening everywhere, answers for the address it was reached at and no other', async () => {
    const { port } = await startApp({ hosts: { ...knownHosts('0.0.0.0', []), names: new Set() } })
    expect(await ask(port, '127.0.0.1')).toBe('200')
    expect(await ask(port, '127.0.0.2')).toBe('421')
    expect(await ask(port, 'evil.example')).toBe('421')
  })

  test('answers for HOST itself', async () => {
    const { port } = await startApp({ hosts: knownHosts('Cellar-PC', []) })
    expect(await ask(port, 'cellar-pc')).toBe('200')
  })
})
