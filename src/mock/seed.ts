import { NAME_MAX, type TokenWire } from '../api/schemas/access-token'
import { DAY_S } from '../lib/duration'

/** What a new store can hold:
 *  - `default`: a token in every state; `empty`: none
 *  - `odd-names`: names that a list, a file or a shell could trip over
 *  - `many-…`: the default ones and so many in all */
export const seedNames = [
  'default',
  'empty',
  'odd-names',
  'many-10',
  'many-1000',
  'many-10000',
] as const
export type SeedName = (typeof seedNames)[number]

const MINUTE_S = 60
const HOUR_S = 60 * MINUTE_S

/** Times in seconds, before now where they end in Ago; null = never. */
type Sketch = {
  name: string
  role: TokenWire['role']
  createdAgo: number
  expiresIn: number | null
  authorisedAgo: number | null
  usedAgo: number | null
}

/** The name of each token of the `default` seed. */
export const seedTokenNames = {
  active: 'evcc',
  waiting: 'Node-RED',
  expiresSoon: 'Wallbox',
  expired: 'Old tablet',
  neverExpires: 'Installer laptop',
  neverUsed: 'Telegraf',
  nonLatin: 'Домашний сервер',
} as const

const everyState: readonly Sketch[] = [
  {
    name: seedTokenNames.active,
    role: 'api',
    createdAgo: 251 * DAY_S,
    expiresIn: 114 * DAY_S,
    authorisedAgo: 251 * DAY_S - 3 * MINUTE_S,
    usedAgo: 2 * MINUTE_S,
  },
  {
    name: seedTokenNames.waiting,
    role: 'api',
    createdAgo: 40 * MINUTE_S,
    expiresIn: 90 * DAY_S,
    authorisedAgo: null,
    usedAgo: null,
  },
  {
    name: seedTokenNames.expiresSoon,
    role: 'api',
    createdAgo: 81 * DAY_S,
    // And some hours, so that it is nine days away for a while.
    expiresIn: 9 * DAY_S + 6 * HOUR_S,
    authorisedAgo: 81 * DAY_S - MINUTE_S,
    usedAgo: 3 * HOUR_S,
  },
  {
    name: seedTokenNames.expired,
    role: 'api',
    createdAgo: 397 * DAY_S,
    expiresIn: -32 * DAY_S,
    authorisedAgo: 397 * DAY_S - 20 * MINUTE_S,
    usedAgo: 33 * DAY_S,
  },
  {
    name: seedTokenNames.neverExpires,
    role: 'admin',
    createdAgo: 412 * DAY_S,
    expiresIn: null,
    authorisedAgo: 412 * DAY_S - 5 * MINUTE_S,
    usedAgo: 19 * DAY_S,
  },
  {
    name: seedTokenNames.neverUsed,
    role: 'api',
    createdAgo: 6 * DAY_S,
    expiresIn: 359 * DAY_S,
    authorisedAgo: 6 * DAY_S - 8 * MINUTE_S,
    usedAgo: null,
  },
  {
    name: seedTokenNames.nonLatin,
    role: 'api',
    createdAgo: 128 * DAY_S,
    expiresIn: 237 * DAY_S,
    authorisedAgo: 128 * DAY_S - 2 * MINUTE_S,
    usedAgo: 35 * MINUTE_S,
  },
]

const oddNames = [
  '=HYPERLINK("http://example.invalid","evcc")',
  '+49 30 123456',
  '-1',
  '@home',
  '<img src=x onerror=alert(1)>',
  `it's "quoted" \\ and $HOME \`id\``,
  'key: [value] # comment, {{ template }}',
  'مراقبة الطاقة',
  'エネルギー管理',
  '👨‍👩‍👧‍👦 family tablet',
  'W'.repeat(NAME_MAX),
  'evcc',
  'evcc',
]

/** The tokens of a new store, their times relative to now, their ids always the same.
 *  Nobody knows their secrets. @param now epoch ms */
export function seedTokens(seed: SeedName, now: number): TokenWire[] {
  const nowS = Math.floor(now / 1000)
  return sketches(seed).map((sketch, index) => ({
    id: seedTokenId(index),
    name: sketch.name,
    role: sketch.role,
    created_at: before(nowS, sketch.createdAgo),
    expires_at: sketch.expiresIn === null ? null : before(nowS, -sketch.expiresIn),
    authorised_at: sketch.authorisedAgo === null ? null : before(nowS, sketch.authorisedAgo),
    last_used_at: sketch.usedAgo === null ? null : before(nowS, sketch.usedAgo),
  }))
}

// A clock moved close to 1970 must not lead to times that the wire cannot hold.
const before = (nowS: number, ago: number) => Math.max(0, nowS - ago)

/** The id of a seeded token. @param index its place in the seed, from 0 */
export const seedTokenId = (index: number): string =>
  `5eed0000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`

function sketches(seed: SeedName): readonly Sketch[] {
  switch (seed) {
    case 'default':
      return everyState
    case 'empty':
      return []
    case 'odd-names':
      return oddNames.map((name, index) => variant(index, name))
    case 'many-10':
      return many(10)
    case 'many-1000':
      return many(1000)
    case 'many-10000':
      return many(10_000)
  }
}

const many = (count: number): Sketch[] => [
  ...everyState,
  ...Array.from({ length: count - everyState.length }, (_, index) => variant(index)),
]

const programs = ['evcc', 'Home Assistant', 'ioBroker', 'Telegraf', 'Prometheus', 'Wallbox']

const numberedName = (index: number) =>
  `${programs[index % programs.length] ?? 'evcc'} ${index + 1}`

/** One of many: every seventh waits, every fifth is expired, every ninth is an admin's. */
function variant(index: number, name = numberedName(index)): Sketch {
  const waits = index % 7 === 3
  const isExpired = index % 5 === 2
  const createdAgo = DAY_S * (400 + (index % 300)) + index
  return {
    name,
    role: index % 9 === 4 ? 'admin' : 'api',
    createdAgo,
    expiresIn: isExpired ? -DAY_S * (1 + (index % 90)) : DAY_S * (1 + ((index * 37) % 700)),
    authorisedAgo: waits ? null : createdAgo - MINUTE_S,
    usedAgo: waits || isExpired ? null : MINUTE_S * (1 + ((index * 53) % 40_000)),
  }
}
