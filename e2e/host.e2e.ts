import { expect, test } from '@playwright/test'

import { startHost } from '../src/scripts/built-host.mjs'
import { playMeter } from './support/hosts'

test.describe('the server process', () => {
  test('ends with 0 when told to stop', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const host = await startHost({})
      expect((await fetch(host.url)).status).toBe(200)
      expect(await host.stop(signal)).toBe(0)
    }
  })

  test('lets an answer in progress arrive first', async () => {
    const host = await startHost({})
    const slow = fetch(`${host.url}/api/device-settings`, {
      headers: { Cookie: 'mock-latency=1000; mock-user=session' },
    })
    await expect.poll(async () => (await fetch(`${host.url}/healthz`)).status).toBe(200)
    const stopped = host.stop()
    expect((await slow).status).toBe(200)
    expect(await stopped).toBe(0)
  })

  test('says which meter it serves, and the password of the mock alone', async () => {
    const mock = await startHost({})
    expect(mock.lines.join('\n')).toContain('password meter-demo')
    await mock.stop()
    const real = await startHost({ METER_URL: 'http://ksem-12345678' })
    expect(real.lines).toContain('Meter: http://ksem-12345678')
    expect(real.lines.join('\n')).not.toContain('password')
    await real.stop()
  })

  test('warns when the certificate of the meter is not checked', async () => {
    const host = await startHost({ METER_URL: 'https://ksem-12345678', METER_TLS_INSECURE: '1' })
    await expect.poll(() => host.lines.join('\n')).toContain('Warning: METER_TLS_INSECURE=1')
    await host.stop()
  })

  test('does not start with a wrong setting, or on a taken port', async () => {
    await expect(startHost({ METER_URL: 'ksem' })).rejects.toThrow('exit 1: METER_URL must be')
    const host = await startHost({})
    const taken = startHost({ PORT: new URL(host.url).port })
    await expect(taken).rejects.toThrow(/^exit 1: Port \d+ is taken by another program/)
    await host.stop()
  })

  test('has no mock beside a real meter', async () => {
    const meter = await playMeter()
    const host = await startHost({ METER_URL: meter.origin })
    const page = await fetch(`${host.url}/__mock?fault=*:500`, { redirect: 'manual' })
    expect(page.headers.getSetCookie()).toEqual([])
    const asked = await fetch(`${host.url}/api/device-settings`, {
      headers: { Cookie: 'mock-user=session' },
    })
    expect(asked.status).toBe(401)
    await host.stop()
    meter.stop()
  })
})
