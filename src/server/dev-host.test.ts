import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { sendRaw } from '../test/app-server'
import { checkedRequests } from '../test/requests'
import { apiContentSecurityPolicy, securityHeaders } from './headers'

let dev: ViteDevServer
let url: string
let port: number

beforeAll(async () => {
  // Vite's plugin stays out of the server that runs these tests.
  vi.stubEnv('VITEST', undefined)
  dev = await createServer({
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: 0, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  })
  vi.unstubAllEnvs()
  await dev.listen()
  port = dev.config.server.port
  url = `http://127.0.0.1:${port}`
})

afterAll(() => dev.close())

const { 'Content-Security-Policy': strictPolicy, ...otherHeaders } = securityHeaders

/** What Vite adds by itself has to be as in the host. */
function expectHeaders(headers: Headers | Map<string, string>): void {
  for (const [name, value] of Object.entries(otherHeaders)) {
    expect(headers.get(name.toLowerCase())).toBe(value)
  }
  expect(headers.get('access-control-allow-origin') ?? null).toBeNull()
  const policy = headers.get('content-security-policy') ?? ''
  const relaxed = policy.replaceAll(/ 'nonce-[\w+/]{22}=='/g, '').replace(' ws:;', ';')
  // What is under /api/ runs nothing, so it needs no nonce.
  expect([strictPolicy, apiContentSecurityPolicy]).toContain(relaxed)
  expect(policy).not.toBe(strictPolicy)
}

describe('the dev server answers as the host', () => {
  test.each(checkedRequests)('to %s', async (_kind, request, status) => {
    const answer = await sendRaw(port, request)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    const [head = ''] = answer.split('\r\n\r\n')
    const lines = head.split('\r\n').slice(1)
    expectHeaders(
      new Map(
        lines.map((line) => {
          const [name = '', ...value] = line.split(': ')
          return [name.toLowerCase(), value.join(': ')]
        }),
      ),
    )
  })

  test('with the mock behind /api/, and its choices', async () => {
    const answer = await fetch(`${url}/api/access-token/tokens`, {
      headers: { Cookie: 'mock-user=session; mock-seed=empty' },
    })
    expect(await answer.json()).toEqual({ tokens: [] })
    expectHeaders(answer.headers)
    expect(await (await fetch(`${url}/__mock`)).text()).toContain('action="?user=nobody"')
  })

  test.each(['/', '/profiles/access-tokens'])('with a page for %s', async (path) => {
    const answer = await fetch(`${url}${path}`, { headers: { Accept: 'text/html' } })
    expect(answer.status).toBe(200)
    expectHeaders(answer.headers)
    const [, nonce = ''] =
      /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '') ?? []
    const page = await answer.text()
    for (const [tag] of page.matchAll(/<(script|style)\b[^>]*>/g))
      expect(tag).toContain(`nonce="${nonce}"`)
  })

  test('with the modules of the app', async () => {
    const answer = await fetch(`${url}/src/main.tsx`)
    expect(answer.status).toBe(200)
    expectHeaders(answer.headers)
  })
})
