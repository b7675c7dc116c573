import * as z from 'zod/mini'

import { endpointNames, faultKinds, type Fault } from './faults'
import { seedNames, type SeedName } from './seed'

/** Who asks: `bearer` goes by the Authorization header, `nobody` is always refused, the others are
 *  taken for that role whatever they send (`session` is a signed-in user). */
export const mockUsers = ['bearer', 'nobody', 'session', 'admin', 'api'] as const
type MockUser = (typeof mockUsers)[number]

/** What the device is busy with, or what is odd about it:
 *  - `clock-unset`: never learnt the time; `clock-off`: its clock is 10 minutes ahead
 *  - `other-zone`: is set to New York; `no-last-used`: does not report when a token was used
 *  - `refuses-with-200`: answers a wrong password with status 200, which some clients report
 *  - `rate-limited`: holds back and refuses POSTs as nginx does on the device
 *  - `numeric-codes`: the codes of errors are integers; `https-only`: sends everything on to https
 *  - `no-token-app`, `no-token-app-502`: lacks the app that manages tokens; its address answers so
 *  - `login-restarting`: the login app starts again, so that every app answers 401 for a moment */
export const deviceStates = [
  'idle',
  'update-installing',
  'update-finalizing',
  'rebooting',
  'clock-unset',
  'clock-off',
  'other-zone',
  'no-last-used',
  'refuses-with-200',
  'rate-limited',
  'numeric-codes',
  'https-only',
  'no-token-app',
  'no-token-app-502',
  'login-restarting',
] as const
export type DeviceState = (typeof deviceStates)[number]

/** What a request finds: whose data, who asks, what goes wrong. */
export type MockContext = {
  /** Each store has data of its own. */
  store: string
  user: MockUser
  faults: Fault[]
  /** Time before anything is done, in milliseconds. */
  latencyMs: number
  /** A frozen clock, epoch ms; null: the mock's own clock. */
  now: number | null
  /** What the store holds at first. Each seed of a store is kept apart. */
  seed: SeedName
  device: DeviceState
  /** Whose requests count together: the address that they come from. */
  client: string
}

const MAX_LATENCY_MS = 60_000

/** The year 3000: beyond it a session would end after what the wire can say. */
const MAX_NOW_MS = 32_503_680_000_000

const wholeNumber = (max: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,16}$/)), z.transform(Number)),
    z.int().check(z.maximum(max)),
  )

const storeName = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))

const fault = z.object({ endpoint: z.enum(['*', ...endpointNames]), kind: z.enum(faultKinds) })

/** Reads the cookies `mock-store`, `mock-user`, `mock-fault`, `mock-latency`, `mock-now`, `mock-seed`
 *  and `mock-device`. What is missing, unknown or malformed is left out.
 *  @param cookieHeader a Cookie header or `document.cookie` */
export function contextFromCookies(cookieHeader: string | null | undefined): Partial<MockContext> {
  const cookies = parseCookies(cookieHeader ?? '')
  const context: Partial<MockContext> = {}

  function take<T>(name: string, schema: z.ZodMiniType<T>, keep: (value: T) => void): void {
    const parsed = schema.safeParse(cookies.get(name))
    if (parsed.success) keep(parsed.data)
  }
  take('mock-store', storeName, (store) => (context.store = store))
  take('mock-user', z.enum(mockUsers), (user) => (context.user = user))
  take('mock-latency', wholeNumber(MAX_LATENCY_MS), (ms) => (context.latencyMs = ms))
  take('mock-now', wholeNumber(MAX_NOW_MS), (now) => (context.now = now))
  take('mock-seed', z.enum(seedNames), (seed) => (context.seed = seed))
  take('mock-device', z.enum(deviceStates), (device) => (context.device = device))
  const faults = parseFaults(cookies.get('mock-fault') ?? '')
  if (faults.length > 0) context.faults = faults
  return context
}

/** Faults as `<endpoint>:<kind>`, separated by commas or plus signs. */
function parseFaults(text: string): Fault[] {
  return text.split(/[,+]/).flatMap((part) => {
    const [endpoint, kind] = part.trim().split(':')
    const parsed = fault.safeParse({ endpoint, kind })
    return parsed.success ? [parsed.data] : []
  })
}

/** Of two cookies of one name the first counts, as its path is the closer one. */
function parseCookies(header: string): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of header.split(';')) {
    const [name = '', ...rest] = pair.split('=')
    const key = name.trim()
    if (!cookies.has(key)) cookies.set(key, decoded(rest.join('=').trim()))
  }
  return cookies
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
