import { expect, test } from '@playwright/test'

import { startHost } from '../src/scripts/built-host.mjs'
import { playMeter } from './support/hosts'

test.describe('the server process', () => {
  test('says that it serves the mock and its password, and ends when an answer in progress has arrived', async () => {
    const host = await startHost({})
    expect(host.lines.join('\n')).toContain('password meter-demo')
    const slow = fetch(`${host.url}/api/device-settings`, {
      headers: { Cookie: 'mock-latency=1000; mock-user=session' },
    })
    await expect.poll(async () => (await fetch(`${host.url}/healthz`)).status).toBe(200)
    const stopped = host.stop()
    expect((await slow).status).toBe(200)
    expect(await stopped).toBe(0)
  })

  test('says which meter it serves, has no mock beside it, and ends with 0 when told to stop', async () => {
    const meter = await playMeter()
    const host = await startHost({ METER_URL: meter.origin })
    await test.step('it says which meter, and no password', () => {
      expect(host.lines).toContain(`Meter: ${meter.origin}`)
      expect(host.lines.join('\n')).not.toContain('password')
    })
    await test.step('it has no mock', async () => {
      const page = await fetch(`${host.url}/__mock?fault=*:500`, { redirect: 'manual' })
      expect(page.headers.getSetCookie()).toEqual([])
      const asked = await fetch(`${host.url}/api/device-settings`, {
        headers: { Cookie: 'mock-user=session' },
      })
      expect(asked.status).toBe(401)
    })
    await test.step('it ends with 0 when told to stop', async () => {
      expect((await fetch(host.url)).status).toBe(200)
      expect(await host.stop('SIGINT')).toBe(0)
    })
    meter.stop()
  })

  test('warns of a certificate that is not checked, and does not start with a wrong setting or on a taken port', async () => {
    await expect(startHost({ METER_URL: 'ksem' })).rejects.toThrow('exit 1: METER_URL must be')
    const host = await startHost({ METER_URL: 'https://ksem-12345678', METER_TLS_INSECURE: '1' })
    await expect.poll(() => host.lines.join('\n')).toContain('Warning: METER_TLS_INSECURE=1')
    const taken = startHost({ PORT: new URL(host.url).port })
    await expect(taken).rejects.toThrow(/^exit 1: Port \d+ is taken by another program/)
    expect((await fetch(host.url)).status).toBe(200)
    expect(await host.stop('SIGTERM')).toBe(0)
  })
})
