import { devicePaths, type DeviceStatus } from '../../api/schemas/device'
import type { DeviceState } from '../context'
import { json } from '../respond'
import type { Call, Route } from '../route'

const CLOCK_OFF_S = 600

/** What a clock shows that was started an hour ago, at the beginning of 1970. */
const UNSET_CLOCK_S = 3600

const info = {
  Mac: '00:d0:93:12:34:56',
  Serial: '12345678',
  ProductName: 'KOSTAL Smart Energy Meter',
  DeviceType: 'hw0100',
  FirmwareVersion: '2.6.2',
  hostname: 'ksem-12345678',
  network: {
    ip: '192.0.2.34',
    mask: '255.255.255.0',
    gateway: '192.0.2.1',
    dns: ['192.0.2.1'],
  },
}

/** Load in percent, temperature in °C, memory in KB, flash in bytes. */
const usage = {
  CpuLoad: 21,
  CpuTemp: 58,
  RamFree: 138_064,
  RamTotal: 248_432,
  FlashAppFree: 151_806_976,
  FlashAppTotal: 249_469_952,
  FlashDataFree: 1_207_975_936,
  FlashDataTotal: 1_300_037_632,
}

const statuses: Partial<Record<DeviceState, DeviceStatus>> = {
  'update-installing': 'update-installing',
  'update-finalizing': 'update-finalizing',
  rebooting: 'rebooting',
}

/** What the meter tells about itself and its clock. */
export const deviceSettingsRoutes: readonly Route[] = [
  route('device.info', devicePaths.info, () => info),
  route('device.status', devicePaths.status, ({ context }) => ({
    status: statuses[context.device] ?? 'idle',
    ...usage,
  })),
  route('device.usage', devicePaths.usage, () => usage),
  route('device.time-config', devicePaths.timeConfig, ({ context: { device } }) => ({
    timezone: device === 'other-zone' ? 'America/New_York' : 'Europe/Berlin',
    ntp: { enable: device !== 'clock-off' && device !== 'clock-unset' },
    invalid: device === 'clock-unset',
  })),
  route('device.local-time', devicePaths.localTime, ({ context: { device }, now }) => ({
    time: clockOf(device, now / 1000),
    ntp_synced: device !== 'clock-off' && device !== 'clock-unset',
  })),
]

function clockOf(device: DeviceState, nowS: number): number {
  if (device === 'clock-unset') return UNSET_CLOCK_S
  return device === 'clock-off' ? nowS + CLOCK_OFF_S : nowS
}

function route(endpoint: Route['endpoint'], path: string, body: (call: Call) => unknown): Route {
  return {
    endpoint,
    method: 'GET',
    path,
    access: 'management',
    answer: (call) => json(200, body(call)),
  }
}
