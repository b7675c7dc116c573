import type { Scalar } from '../recording/json'

/** What a value can be taken for. */
export type Kind =
  | 'null'
  | 'boolean'
  | 'zero'
  | 'minusOne'
  | 'integer'
  | 'number'
  | 'seconds'
  | 'secondsNever'
  | 'fractionSeconds'
  | 'ms'
  | 'msNever'
  | 'microseconds'
  | 'durationDays'
  | 'durationSeconds'
  | 'durationMs'
  | 'empty'
  | 'never'
  | 'isoTime'
  | 'isoLocalTime'
  | 'isoDate'
  | 'isoNever'
  | 'otherDate'
  | 'digitsSeconds'
  | 'digitsMs'
  | 'digits'
  | 'jwt'
  | 'uuid'
  | 'hex'
  | 'word'
  | 'text'

const NEVER_MS = Date.parse('9999-12-30T00:00:00Z')
const FIRST_MS = Date.parse('2001-09-09T00:00:00Z')
const LAST_MS = Date.parse('2100-01-01T00:00:00Z')

const isDate = (ms: number): boolean => ms >= FIRST_MS && ms <= LAST_MS
const isNever = (ms: number): boolean => ms >= NEVER_MS && ms <= NEVER_MS + 3 * 86_400_000

const jwtPattern = /^(?:Bearer )?[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}$/

export const isJwt = (text: string): boolean => jwtPattern.test(text)

/** Values that a role or a state has; no other value of a recording is ever printed. */
const stateWords = new Set(
  (
    'api admin administrator user json web ui read write readonly readwrite full all none ' +
    'active inactive pending waiting new created issued authorised authorized unauthorised unauthorized ' +
    'enabled disabled approved revoked expired valid invalid granted confirmed locked unlocked'
  ).split(' '),
)

export const isStateWord = (text: string): boolean => stateWords.has(text.toLowerCase())

export function kindOf(value: Scalar): Kind {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'boolean'
  return typeof value === 'number' ? kindOfNumber(value) : kindOfText(value)
}

function kindOfNumber(value: number): Kind {
  if (value === 0) return 'zero'
  if (value === -1) return 'minusOne'
  const isWhole = Number.isInteger(value)
  if (isNever(value * 1000)) return 'secondsNever'
  if (isNever(value)) return 'msNever'
  if (isDate(value * 1000)) return isWhole ? 'seconds' : 'fractionSeconds'
  if (isDate(value)) return 'ms'
  if (isDate(value / 1000)) return 'microseconds'
  return isWhole ? 'integer' : 'number'
}

const textKinds: readonly [RegExp, Kind][] = [
  [/^$/, 'empty'],
  [/^(?:never|none|unlimited|infinite|infinity|forever|no expiry|nie|aldrig)$/i, 'never'],
  [/^9999-12-3[01](?:[T ].*)?$/, 'isoNever'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)$/, 'isoTime'],
  [/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d[\d:.]*$/, 'isoLocalTime'],
  [/^\d{4}-\d\d-\d\d$/, 'isoDate'],
  [/^\w{3}, \d\d? \w{3} \d{4}|^\d\d?[./]\d\d?[./]\d{4}/, 'otherDate'],
  [jwtPattern, 'jwt'],
  [/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i, 'uuid'],
]

function kindOfText(text: string): Kind {
  const found = textKinds.find(([pattern]) => pattern.test(text))
  if (found) return found[1]
  if (/^\d+$/.test(text)) {
    if (isDate(Number(text) * 1000)) return 'digitsSeconds'
    return isDate(Number(text)) ? 'digitsMs' : 'digits'
  }
  if (isStateWord(text)) return 'word'
  return /^[\da-f]{8,}$/i.test(text) ? 'hex' : 'text'
}

/** The moment that a value means, in epoch ms; null for what is no moment. "Never" is Infinity. */
export function momentOf(value: Scalar): number | null {
  switch (kindOf(value)) {
    case 'seconds':
    case 'fractionSeconds':
    case 'digitsSeconds':
      return Number(value) * 1000
    case 'ms':
    case 'digitsMs':
      return Number(value)
    case 'microseconds':
      return Number(value) / 1000
    case 'isoTime':
    case 'isoLocalTime':
    case 'isoDate':
    case 'otherDate':
      return Date.parse(String(value)) || null
    case 'secondsNever':
    case 'msNever':
    case 'isoNever':
    case 'never':
      return Infinity
    default:
      return null
  }
}

const DAY_S = 86_400

/** What a number under a name such as `ttl` counts. */
export function durationKind(value: Scalar): Kind | null {
  if (typeof value !== 'number' || value <= 0 || !Number.isInteger(value)) return null
  if (value % (DAY_S * 1000) === 0) return 'durationMs'
  if (value % 3600 === 0 || value >= 100_000) return 'durationSeconds'
  return value <= 36_525 ? 'durationDays' : null
}
