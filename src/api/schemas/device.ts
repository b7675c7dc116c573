import * as z from 'zod/mini'

import { atLeastZero, nonEmpty } from './common'

export const devicePaths = {
  info: '/api/device-settings',
  status: '/api/device-settings/devicestatus',
  usage: '/api/device-settings/deviceusage',
  timeConfig: '/api/device-settings/time/config',
  localTime: '/api/device-settings/local-time',
} as const

/** Answer of `GET /api/device-settings`; firmwares differ, so nothing in it is required. */
export const deviceInfoWire = z.object({
  Mac: z.optional(z.string()),
  Serial: z.optional(z.string()),
  ProductName: z.optional(z.string()),
  DeviceType: z.optional(z.string()),
  FirmwareVersion: z.optional(z.string()),
  hostname: z.optional(z.string()),
  network: z.optional(z.unknown()),
})

/** What is of use in `network`; in another shape it must not cost the rest. */
export const networkWire = z.object({ ip: nonEmpty })

export const deviceStatusWire = z.object({
  status: z.enum(['idle', 'update-installing', 'update-finalizing', 'rebooting']),
})
export type DeviceStatus = z.infer<typeof deviceStatusWire>['status']

/** `invalid: true` means that the meter's clock was never set. */
export const timeConfigWire = z.object({
  timezone: nonEmpty,
  ntp: z.optional(z.object({ enable: z.boolean() })),
  invalid: z.optional(z.boolean()),
})

/** `time`: Unix seconds with a fraction. */
export const localTimeWire = z.object({
  time: atLeastZero,
  ntp_synced: z.optional(z.boolean()),
})
