import { afterEach, expect, test } from 'vitest'

import { answerWith, failure, forgetTransport } from '../test/fake-transport'
import { getDeviceInfo, getDeviceStatus } from './meter'

afterEach(forgetTransport)

/** Answers as devices in public sources do. */
const info = {
  Mac: '00:d0:93:12:34:56',
  Serial: '12345678',
  DeviceType: 'hw0100',
  FirmwareVersion: '2.6.2',
  network: { ip: '192.0.2.34', mask: '255.255.255.0', gateway: '192.0.2.1', dns: ['192.0.2.1'] },
}
const figures = { CpuLoad: 21, CpuTemp: 58, RamFree: 138_064, RamTotal: 248_432 }

test('a device without a product name is called by its type, and has an address', async () => {
  answerWith(() => Response.json(info))
  expect(await getDeviceInfo({})).toEqual({
    productName: 'hw0100',
    hostname: undefined,
    ip: '192.0.2.34',
    serial: '12345678',
    firmware: '2.6.2',
  })
})

test('a network in another shape does not cost the rest', async () => {
  for (const network of [null, 'dhcp', [], { ip: 7 }]) {
    answerWith(() => Response.json({ ...info, network }))
    expect(await getDeviceInfo({})).toMatchObject({ ip: undefined, firmware: '2.6.2' })
  }
})

test('figures beside the status are let pass, another status is none', async () => {
  answerWith(() => Response.json({ status: 'rebooting', ...figures }))
  expect(await getDeviceStatus({})).toBe('rebooting')
  answerWith(() => Response.json({ status: 'dancing', ...figures }))
  expect((await failure(getDeviceStatus({}))).kind).toBe('bad-response')
})
