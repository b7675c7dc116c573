import { isTimeZone } from '../lib/time-zone'
import { request } from './client'
import {
  deviceInfoWire,
  devicePaths,
  deviceStatusWire,
  localTimeWire,
  networkWire,
  timeConfigWire,
  type DeviceStatus,
} from './schemas/device'

type Options = { signal?: AbortSignal | undefined }

export type DeviceInfo = {
  productName: string | undefined
  hostname: string | undefined
  /** IP address in its network. */
  ip: string | undefined
  serial: string | undefined
  firmware: string | undefined
}

export async function getDeviceInfo(options: Options): Promise<DeviceInfo> {
  const wire = await request({ path: devicePaths.info, schema: deviceInfoWire, ...options })
  return {
    productName: wire.ProductName ?? wire.DeviceType,
    hostname: wire.hostname,
    ip: networkWire.safeParse(wire.network).data?.ip,
    serial: wire.Serial,
    firmware: wire.FirmwareVersion,
  }
}

export async function getDeviceStatus(options: Options): Promise<DeviceStatus> {
  const wire = await request({ path: devicePaths.status, schema: deviceStatusWire, ...options })
  return wire.status
}

/** timeZone: IANA name, undefined where this browser does not know the meter's; clockSet: false when the
 *  meter's clock was never set. */
type MeterTime = { timeZone: string | undefined; clockSet: boolean }

export async function getTimeConfig(options: Options): Promise<MeterTime> {
  const wire = await request({ path: devicePaths.timeConfig, schema: timeConfigWire, ...options })
  const timeZone = isTimeZone(wire.timezone) ? wire.timezone : undefined
  return { timeZone, clockSet: wire.invalid !== true }
}

/** The meter's clock, epoch ms. */
export async function getMeterClock(options: Options): Promise<number> {
  const wire = await request({ path: devicePaths.localTime, schema: localTimeWire, ...options })
  return wire.time * 1000
}
