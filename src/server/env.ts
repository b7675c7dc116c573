import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'

import * as z from 'zod'

export type MeterSettings = {
  /** Scheme, host and port, e.g. `http://ksem-12345678`. */
  origin: string
  /** PEM text of the one certificate (or authority) to trust, else the system's authorities. */
  ca: string | undefined
  /** Take any certificate. */
  tlsInsecure: boolean
}

type Settings = {
  port: number
  /** Address to listen on; `localhost` means loopback in both address families. */
  host: string
  allowedHosts: string[]
  /** null: the built-in mock meter. */
  meter: MeterSettings | null
}

/** Wrong settings; the message holds one sentence a line and is meant for the operator. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

const hostName = /^(\[[\da-f:.]+\]|[\da-f:]+|[\w-]+(\.[\w-]+)*)$/i

const environment = z.object({
  PORT: z
    .string()
    .default('4173')
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
      error: 'PORT must be a number from 0 to 65535.',
    })
    .transform(Number),
  HOST: z
    .string()
    .default('localhost')
    .refine((text) => hostName.test(text), {
      error: 'HOST must be a host name or an address without port, such as 0.0.0.0.',
    }),
  ALLOWED_HOSTS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    )
    .refine((names) => names.every((name) => hostName.test(name)), {
      error: 'ALLOWED_HOSTS must be host names without port, separated by commas.',
    }),
  METER_URL: z
    .string()
    .optional()
    .refine((text) => text === undefined || isOrigin(text), {
      error:
        'METER_URL must be the address of the meter and nothing more, such as http://ksem-12345678.',
    })
    .transform((text) => (text === undefined ? undefined : new URL(text))),
  METER_CA: z.string().optional(),
  METER_TLS_INSECURE: z
    .enum(['0', '1'], { error: 'METER_TLS_INSECURE must be 1 or 0.' })
    .default('0')
    .transform((text) => text === '1'),
})

/** Reads PORT, HOST, ALLOWED_HOSTS, METER_URL, METER_CA and METER_TLS_INSECURE; empty counts as unset.
 *  @throws SettingsError naming each wrong setting */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const parsed = environment.safeParse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  )
  if (!parsed.success) {
    throw new SettingsError(parsed.error.issues.map((issue) => issue.message).join('\n'))
  }
  const { PORT, HOST, ALLOWED_HOSTS, METER_URL, METER_CA, METER_TLS_INSECURE } = parsed.data
  if (METER_URL?.protocol !== 'https:' && (METER_CA !== undefined || METER_TLS_INSECURE)) {
    throw new SettingsError(
      'METER_CA and METER_TLS_INSECURE only make sense with a METER_URL that begins with https://.',
    )
  }
  if (METER_CA !== undefined && METER_TLS_INSECURE) {
    throw new SettingsError('Set either METER_CA or METER_TLS_INSECURE, not both.')
  }
  return {
    port: PORT,
    host: HOST,
    allowedHosts: ALLOWED_HOSTS,
    meter: METER_URL
      ? {
          origin: METER_URL.origin,
          ca: METER_CA === undefined ? undefined : readCertificate(METER_CA),
          tlsInsecure: METER_TLS_INSECURE,
        }
      : null,
  }
}

/** No path, query or credentials: they would be dropped in silence, or end up in a log. */
function isOrigin(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false
  const url = new URL(text)
  return url.href === `${url.origin}/` && !/[?#]/.test(text)
}

function readCertificate(file: string): string {
  let pem: string
  try {
    pem = readFileSync(file, 'utf8')
  } catch {
    throw new SettingsError(`METER_CA names a file that cannot be read: ${file}.`)
  }
  try {
    void new X509Certificate(pem)
  } catch {
    throw new SettingsError(`METER_CA must be a certificate in PEM format, which ${file} is not.`)
  }
  return pem
}
