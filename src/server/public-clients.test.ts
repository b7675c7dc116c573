import { once } from 'node:events'
import { connect } from 'node:net'

import { request } from 'undici'
import { describe, expect, test } from 'vitest'

import { MOCK_PASSWORD } from '../mock/create-mock'
import { testKey } from '../mock/test-support'
import { startApp } from '../test/app-server'
import { createMockApi } from './mock-api'

// Programs that others have written for the device. What they send, and what they look for in the answers,
// is replayed here; sources and dates stand in docs/meter-api.md.

const startMock = () => startApp(createMockApi({ makeKey: () => Promise.resolve(testKey) }))

const grant = {
  grant_type: 'password',
  client_id: 'emos',
  client_secret: '56951025',
  username: 'admin',
}

const form = (password: string) => new URLSearchParams({ ...grant, password }).toString()

/** Sends a request the way a program of no browser does, and reads JSON whatever the type. */
async function send(
  url: string,
  options: {
    method?: 'GET' | 'POST' | 'PUT'
    headers?: Record<string, string>
    body?: string
  } = {},
) {
  const { method = 'GET', headers = {}, body } = options
  const answer = await request(url, { method, headers, ...(body !== undefined && { body }) })
  const text = await answer.body.text()
  const isJson = String(answer.headers['content-type']).startsWith('application/json')
  const json: unknown = isJson ? JSON.parse(text) : undefined
  return { status: answer.statusCode, json }
}

const formType = { 'Content-Type': 'application/x-www-form-urlencoded' }

async function signIn(url: string, headers: Record<string, string> = {}): Promise<string> {
  const { status, json } = await send(`${url}/api/web-login/token`, {
    method: 'POST',
    headers: { ...formType, ...headers },
    body: form(MOCK_PASSWORD),
  })
  expect(status).toBe(200)
  expect(json).toEqual({
    access_token: expect.any(String),
    expires_in: 604_800,
    token_type: 'Bearer',
  })
  return Object(json).access_token
}

const usage = {
  CpuLoad: expect.any(Number),
  CpuTemp: expect.any(Number),
  RamFree: expect.any(Number),
  RamTotal: expect.any(Number),
  FlashAppFree: expect.any(Number),
  FlashAppTotal: expect.any(Number),
  FlashDataFree: expect.any(Number),
  FlashDataTotal: expect.any(Number),
}

const info = {
  Mac: expect.stringMatching(/^([\da-f]{2}:){5}[\da-f]{2}$/),
  Serial: expect.stringMatching(/^\d+$/),
  ProductName: expect.any(String),
  DeviceType: 'hw0100',
  FirmwareVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  hostname: expect.any(String),
  network: {
    ip: expect.any(String),
    mask: expect.any(String),
    gateway: expect.any(String),
    dns: [expect.any(String)],
  },
}

describe('MeisterTR/ha-kostal-smartmeter', () => {
  test('signs in, reads what the device is and how busy it is', async () => {
    const { url } = await startMock()
    const headers = { Authorization: `Bearer ${await signIn(url)}` }
    const settings = await send(`${url}/api/device-settings`, { headers })
    expect(settings).toEqual({ status: 200, json: info })
    const busy = await send(`${url}/api/device-settings/deviceusage`, { headers })
    expect(busy).toEqual({ status: 200, json: usage })
  })

  test('takes an error member in an answer of 200 for a wrong password', async () => {
    const { url } = await startMock()
    const refused = await send(`${url}/api/web-login/token`, {
      method: 'POST',
      headers: { ...formType, Cookie: 'mock-device=refuses-with-200' },
      body: form('guess'),
    })
    expect(refused).toMatchObject({ status: 200, json: { error: expect.any(String) } })
  })

  test('signs in again after a 401', async () => {
    const { url } = await startMock()
    const read = (jwt: string) =>
      send(`${url}/api/device-settings`, { headers: { Authorization: `Bearer ${jwt}` } })
    expect((await read('outdated')).status).toBe(401)
    expect((await read(await signIn(url))).status).toBe(200)
  })
})

describe('TorbenStriegel/eMS-Home-HomeAssistant', () => {
  test('signs in with the headers of a browser and reads the status', async () => {
    const { url } = await startMock()
    const browser = {
      Accept: 'application/json, text/plain, */*',
      'Cache-Control': 'no-cache',
      Pragma: 'no-cache',
      'X-Requested-With': 'XMLHttpRequest',
      Origin: url,
      Referer: `${url}/e-mobility/app`,
      'User-Agent': 'Mozilla/5.0 (HomeAssistant) AppleWebKit/537.36',
    }
    const headers = { ...browser, Authorization: `Bearer ${await signIn(url, browser)}` }
    const answer = await send(`${url}/api/device-settings/devicestatus`, { headers })
    expect(answer).toEqual({ status: 200, json: { status: 'idle', ...usage } })
    // It divides by them.
    const { RamTotal, FlashAppTotal, FlashDataTotal } = Object(answer.json)
    expect(Math.min(RamTotal, FlashAppTotal, FlashDataTotal)).toBeGreaterThan(0)
    const charging = await send(`${url}/api/e-mobility/state`, { headers })
    expect(charging.status).toBe(502)
  })
})

describe('janpedder/iobroker.kostal-ksem', () => {
  test('signs in and reads what the device is', async () => {
    const { url } = await startMock()
    const headers = { Authorization: `Bearer ${await signIn(url)}` }
    const { json } = await send(`${url}/api/device-settings`, { headers })
    const { Serial, FirmwareVersion, hostname, Mac, ProductName } = info
    expect(json).toMatchObject({ Serial, FirmwareVersion, hostname, Mac, ProductName })
  })

  test('throws away the answer that has no access_token', async () => {
    const { url } = await startMock()
    const options = { method: 'POST', headers: formType, body: form('guess') } as const
    const { json } = await send(`${url}/api/web-login/token`, options)
    expect(json).not.toHaveProperty('access_token')
  })

  test('is told that the app of its web sockets is not there', async () => {
    const { port } = await startMock()
    const socket = connect(port, '127.0.0.1')
    socket.write(
      'GET /api/data-transfer/ws/protobuf/gdr/local/values/smart-meter HTTP/1.1\r\nHost: localhost\r\n' +
        'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    )
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1.1 502 /)
    socket.destroy()
  })
})
