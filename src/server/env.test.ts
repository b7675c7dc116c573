import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { makeCertificate } from '../test/certificate'
import { readSettings } from './env'

const noCertificate = join(mkdtempSync(join(tmpdir(), 'env-')), 'meter.pem')
writeFileSync(noCertificate, 'hello')

describe('settings', () => {
  test('without any, the mock is served on loopback', () => {
    expect(readSettings({ PORT: '', METER_URL: '' })).toEqual({
      port: 4173,
      host: 'localhost',
      allowedHosts: [],
      meter: null,
    })
  })

  test('each is read', async () => {
    const { cert } = await makeCertificate('ksem-12345678')
    const file = join(mkdtempSync(join(tmpdir(), 'env-')), 'meter.pem')
    writeFileSync(file, cert)
    const settings = readSettings({
      PORT: '80',
      HOST: '0.0.0.0',
      ALLOWED_HOSTS: 'meter.example, 192.168.1.5',
      METER_URL: 'https://KSEM-12345678/',
      METER_CA: file,
    })
    expect(settings).toEqual({
      port: 80,
      host: '0.0.0.0',
      allowedHosts: ['meter.example', '192.168.1.5'],
      meter: { origin: 'https://ksem-12345678', ca: cert, tlsInsecure: false },
    })
  })

  const meter = 'https://ksem-12345678'
  test.each([
    [{ PORT: 'http' }, 'PORT must be a number from 0 to 65535.'],
    [{ PORT: '70000' }, 'PORT must be a number from 0 to 65535.'],
    [{ HOST: 'localhost:80' }, 'HOST must be a host name or an address without port'],
    [{ ALLOWED_HOSTS: 'http://a' }, 'ALLOWED_HOSTS must be host names without port'],
    [{ METER_URL: 'ksem-12345678' }, 'METER_URL must be the address of the meter'],
    [{ METER_URL: 'ftp://ksem-12345678' }, 'METER_URL must be the address of the meter'],
    [{ METER_URL: 'http://ksem-12345678/api' }, 'METER_URL must be the address of the meter'],
    [{ METER_URL: 'http://admin:pass@ksem' }, 'METER_URL must be the address of the meter'],
    [{ METER_TLS_INSECURE: 'yes', METER_URL: meter }, 'METER_TLS_INSECURE must be 1 or 0.'],
    [{ METER_TLS_INSECURE: '1', METER_URL: 'http://ksem' }, 'only make sense with a METER_URL'],
    [{ METER_CA: noCertificate }, 'only make sense with a METER_URL'],
    [{ METER_CA: '/nowhere', METER_URL: meter }, 'METER_CA names a file that cannot be read'],
    [{ METER_CA: noCertificate, METER_URL: meter }, 'METER_CA must be a certificate in PEM format'],
    [
      { METER_CA: noCertificate, METER_URL: meter, METER_TLS_INSECURE: '1' },
      'Set either METER_CA or METER_TLS_INSECURE',
    ],
  ])('%j is refused with one sentence', (env, sentence) => {
    expect(() => readSettings(env)).toThrow(sentence)
    expect(() => readSettings(env)).toThrow(/^[^\n]+\.$/)
  })

  test('a password in METER_URL is not repeated', () => {
    expect(() => readSettings({ METER_URL: 'http://admin:hunter2@ksem' })).not.toThrow(/hunter2/)
  })
})
