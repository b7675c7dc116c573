import { expect, test } from 'vitest'

import { makeCertificate } from '../test/certificate'
import { startMeter } from '../test/odd-meter'
import { startProxy } from '../test/proxy-server'
import type { MeterSettings } from './env'

/** Asks a meter with a certificate for another name, as it is called by its address. */
async function ask(settings: Partial<MeterSettings>, origin: string) {
  const { url } = await startProxy({ origin, ...settings })
  const response = await fetch(`${url}/api/x`)
  const body: unknown = await response.json()
  return { status: response.status, body }
}

const certificate = await makeCertificate('ksem-12345678')
const refused = { status: 502, body: { error: { code: 'meter_tls' } } }
const accepted = { status: 200, body: { ok: true } }

test('a certificate that nobody signed is refused', async () => {
  const { origin } = await startMeter({ tls: certificate })
  expect(await ask({}, origin)).toMatchObject(refused)
})

test('the pinned certificate is accepted, whatever name it is for', async () => {
  const { origin } = await startMeter({ tls: certificate })
  expect(await ask({ ca: certificate.cert }, origin)).toEqual(accepted)
})

test('another certificate than the pinned one is refused', async () => {
  const { origin } = await startMeter({ tls: await makeCertificate('ksem-12345678') })
  expect(await ask({ ca: certificate.cert }, origin)).toMatchObject(refused)
})

test('any certificate is accepted when told not to look', async () => {
  const { origin } = await startMeter({ tls: certificate })
  expect(await ask({ tlsInsecure: true }, origin)).toEqual(accepted)
})

test('a meter that speaks no https is told apart', async () => {
  const { origin } = await startMeter()
  expect(await ask({}, origin.replace('http:', 'https:'))).toMatchObject(refused)
})
