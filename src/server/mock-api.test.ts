import { describe, expect, test } from 'vitest'

import { testKey } from '../mock/test-support'
import { sendRaw, startApp } from '../test/app-server'
import { createMockApi } from './mock-api'

const startMock = () => startApp(createMockApi({ makeKey: () => Promise.resolve(testKey) }))

describe('the mock behind the host', () => {
  test('answers as the meter does, with the choices of the cookies', async () => {
    const { url } = await startMock()
    expect((await fetch(`${url}/api/access-token/tokens`)).status).toBe(401)
    const response = await fetch(`${url}/api/access-token/tokens`, {
      headers: { Cookie: 'mock-user=session; mock-seed=empty' },
    })
    expect(await response.json()).toEqual({ tokens: [] })
    expect(response.headers.get('Cache-Control')).toBe('no-store')
  })

  test('a body reaches it', async () => {
    const { url } = await startMock()
    const response = await fetch(`${url}/api/access-token/tokens`, {
      method: 'POST',
      headers: { Cookie: 'mock-user=session', 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'evcc', role: 'api', expires_at: null }),
    })
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({ token: { name: 'evcc' } })
  })

  test('says which apps the meter has, in the place of the file on the device', async () => {
    const { url } = await startMock()
    const response = await fetch(`${url}/apps/apps.json`)
    expect(await response.json()).toContain('access-token/index.js')
    expect((await fetch(`${url}/apps/other.json`)).status).toBe(404)
  })

  test.each([20_000, 100_000])('a body of %i bytes is too large', async (length) => {
    const { url } = await startMock()
    const response = await fetch(`${url}/api/access-token/tokens`, {
      method: 'POST',
      headers: { Cookie: 'mock-user=session', 'Content-Type': 'application/json' },
      body: 'x'.repeat(length),
    })
    expect(response.status).toBe(413)
  })

  test.each([
    ['too long', 'POST /api/access-token/tokens', '413'],
    ['not asked for', 'POST /api/device-settings', '405'],
  ])('a body that is %s does not keep the connection from the next request', async (...row) => {
    const [, start, status] = row
    const { port } = await startMock()
    const body = 'x'.repeat(200_000)
    const headers = `Host: localhost\r\nCookie: mock-user=session\r\nContent-Length: ${body.length}`
    const next = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'
    const answers = await sendRaw(port, `${start} HTTP/1.1\r\n${headers}\r\n\r\n${body}${next}`)
    expect(answers).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]*HTTP/1.1 200 `))
  })

  test('a cut connection is cut', async () => {
    const { url } = await startMock()
    const cut = fetch(`${url}/api/device-settings`, { headers: { Cookie: 'mock-fault=*:refuse' } })
    await expect(cut).rejects.toThrow('fetch failed')
    expect((await fetch(url)).status).toBe(200)
  })

  test('a call that hangs ends with the browser, and is no mistake in the log', async () => {
    const mock = createMockApi()
    const outcomes: Promise<void>[] = []
    const { url, lines } = await startApp({
      api: (request, response) => {
        const outcome = Promise.resolve(mock.api(request, response))
        outcomes.push(outcome)
        return outcome
      },
    })
    const call = new AbortController()
    const hanging = fetch(`${url}/api/device-settings`, {
      headers: { Cookie: 'mock-fault=*:hang' },
      signal: call.signal,
    })
    await expect.poll(() => outcomes).toHaveLength(1)
    call.abort()
    await expect(hanging).rejects.toThrow('aborted')
    await Promise.all(outcomes)
    expect(lines).toEqual([expect.stringMatching(/ GET \/api\/device-settings left \d+ms$/)])
  })
})

const choose = (url: string, query: string, init?: RequestInit) =>
  fetch(`${url}/__mock${query}`, { method: 'POST', redirect: 'manual', ...init })

describe('/__mock', () => {
  test('lists the choices, each as a button', async () => {
    const { url } = await startMock()
    const page = await (await fetch(`${url}/__mock`)).text()
    for (const action of ['?user=nobody', '?fault=tokens.list%3A500', '?device=rebooting']) {
      expect(page).toContain(`action="${action}"`)
    }
  })

  test('keeps what is chosen for this browser, and takes it back', async () => {
    const { url } = await startMock()
    const chosen = await choose(url, '?fault=tokens.list:500,json:hang&latency=')
    expect(chosen.status).toBe(303)
    expect(chosen.headers.get('Location')).toBe('/')
    expect(chosen.headers.getSetCookie()).toEqual([
      'mock-fault=tokens.list:500,json:hang; Path=/; SameSite=Strict; Max-Age=86400',
      'mock-latency=; Path=/; SameSite=Strict; Max-Age=0',
    ])
  })

  test('changes nothing for a link, but asks', async () => {
    const { url } = await startMock()
    const asked = await fetch(`${url}/__mock?fault=tokens.list:500`)
    expect(asked.headers.getSetCookie()).toEqual([])
    expect(asked.headers.get('Content-Security-Policy')).toContain("form-action 'self'")
    expect(await asked.text()).toContain('action="?fault=tokens.list%3A500"')
  })

  test('lets no other site choose', async () => {
    const { url } = await startMock()
    const chosen = await choose(url, '?user=nobody', { headers: { Origin: 'http://evil.example' } })
    expect([chosen.status, chosen.headers.getSetCookie()]).toEqual([403, []])
  })

  test.each(['?colour=red', '?fault=a;b', '?user=%0d%0aSet-Cookie:x=y'])(
    'refuses %s',
    async (query) => {
      const { url } = await startMock()
      for (const response of [await choose(url, query), await fetch(`${url}/__mock${query}`)]) {
        expect(response.status).toBe(400)
        expect(response.headers.getSetCookie()).toEqual([])
      }
    },
  )
})
