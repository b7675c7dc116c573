import { decodeJwt } from '../../../lib/jwt'
import type { Call } from '../recording/har'
import { leavesOf, type Leaf } from '../recording/json'
import { inputsOf, isRenewal, isSignIn, isSignOut, sessionTexts } from './sessions'
import { isStatic } from '../recording/site'
import { likeness, secretLeaf, tokenRows } from './tokens-in'
import { isStateWord } from './values'

export const callRoles = ['sign-in', 'list', 'add', 'authorise', 'revoke', 'sign-out'] as const
export type CallRole = (typeof callRoles)[number]

export type TokenCalls = {
  /** Every call of a role, in the order of the recording. */
  byRole: Record<CallRole, readonly Call[]>
  /** Values that say which token a call means. */
  ids: ReadonlySet<string>
  /** The secrets that ADD handed out. */
  secrets: readonly string[]
  /** Claims of those that are JWTs. */
  claims: readonly unknown[]
  /** Claims of the JWTs that sign-in answered with. */
  sessionClaims: readonly unknown[]
  /** Texts that look like secrets and are the session's. */
  known: ReadonlySet<string>
}

const tokenWords = /token|key|credential|access|grant|client|permit|secret|zugang|schluessel/i
const authoriseWords =
  /authori[sz]|activat|enable|approv|grant|confirm|accept|unlock|allow|release|freigabe|freigeben/i
const revokeWords =
  /revo[ck]|delet|remov|destroy|withdraw|invalidat|disabl|deactivat|loeschen|widerruf/i
const actionName = /^(?:action|op|operation|command|cmd|method)$/i

const isGood = ({ status }: Call): boolean => status >= 200 && status < 300
const pathOf = ({ segments }: Call): string => segments.join('/')
const sameCall = (a: Call, b: Call): boolean => a.method === b.method && pathOf(a) === pathOf(b)

/** Finds the calls that manage tokens among those of one site. */
export function findTokenCalls(site: readonly Call[]): TokenCalls {
  const calls = site.filter((call) => !isStatic(call))
  const signIns = calls.filter(isSignIn)
  const signOuts = calls.filter((call) => !signIns.includes(call) && isSignOut(call, signIns))
  const known = sessionTexts(calls, signIns)
  const rest = calls.filter(
    (call) => !signIns.includes(call) && !signOuts.includes(call) && !isRenewal(call),
  )
  const adds = sameAsBest(rest, (call) => addScore(call, known), 5)
  const lists = sameAsBest(
    rest.filter((call) => !adds.includes(call)),
    (call) => listScore(call, adds),
    3,
  )
  const ids = idsIn([...adds, ...lists], rest)
  const others = rest.filter((call) => !adds.includes(call) && !lists.includes(call))
  const base = new Set([...adds, ...lists].flatMap((call) => call.segments))
  const revokes = alsoRefused(others, (call) => revokeScore(call, ids, base) >= 4, ids)
  const authorises = alsoRefused(
    others.filter((call) => !revokes.includes(call)),
    (call) => authoriseScore(call, ids, base) >= 4,
    ids,
  )
  const secrets = adds.flatMap((call) => textsOfSecret(call, known))
  return {
    byRole: {
      'sign-in': signIns,
      list: lists,
      add: adds,
      authorise: authorises,
      revoke: revokes,
      'sign-out': signOuts,
    },
    ids,
    secrets,
    known,
    claims: secrets.flatMap(claimsIn),
    sessionClaims: signIns.flatMap((call) =>
      leavesOf(call.answer.value).flatMap(({ value }) => claimsIn(String(value))),
    ),
  }
}

const claimsIn = (text: string): object[] => {
  const claims = decodeJwt(text.replace(/^Bearer /, ''))
  return claims ? [claims] : []
}

/** The call with the highest score, with all others of its method and path. */
function sameAsBest(calls: readonly Call[], score: (call: Call) => number, least: number): Call[] {
  const scores = calls.map((call) => ({ call, points: score(call) }))
  const best = scores.toSorted((a, b) => b.points - a.points)[0]
  if (!best || best.points < least) return []
  return scores
    .filter(({ call, points }) => sameCall(call, best.call) && (points >= least || !isGood(call)))
    .map(({ call }) => call)
}

function addScore(call: Call, known: ReadonlySet<string>): number {
  if (call.method === 'DELETE') return 0
  const inputs = inputsOf(call)
  const names = inputs.map(({ path }) => path.at(-1) ?? '')
  const has = (pattern: RegExp): number => (names.some((name) => pattern.test(name)) ? 1 : 0)
  const asks =
    2 * has(/name|label|title|client|app|desc|user|bezeichnung/i) +
    2 * has(/expir|valid|until|ttl|lifetime|days|end|ablauf|gueltig/i) +
    has(/role|scope|permission|right|level|type|rolle/i)
  const hands = textsOfSecret(call, known).length > 0 ? 4 : 0
  if (asks === 0 || (call.method === 'GET' && hands === 0)) return 0
  return asks + hands + (tokenWords.test(pathOf(call)) ? 2 : 0) - (isGood(call) ? 0 : 2)
}

/** Secrets that an answer hands out, in its body or in a header. */
function textsOfSecret(call: Call, known: ReadonlySet<string>): string[] {
  const leaf = secretLeaf(call.answer.value ?? call.answer.text, known) ?? secretHeader(call, known)
  return leaf ? [String(leaf.value)] : []
}

/** Where an answer to ADD has the secret: the place in the body, or the header's name. */
export function secretOf(
  add: Call,
  { known }: TokenCalls,
): { place: readonly string[]; isHeader: boolean } | null {
  const inBody = secretLeaf(add.answer.value ?? add.answer.text, known)
  if (inBody) return { place: inBody.path, isHeader: false }
  const inHeader = secretHeader(add, known)
  return inHeader ? { place: inHeader.path, isHeader: true } : null
}

/** A secret in a header of an answer; its path is the header's name. */
function secretHeader(call: Call, known: ReadonlySet<string>): Leaf | null {
  const headers = call.answerHeaders.filter(([name]) => !/cookie|etag|trace|request-id/.test(name))
  for (const [name, value] of headers) {
    const found = secretLeaf({ [name]: value }, known)
    if (found) return found
  }
  return null
}

function listScore(call: Call, adds: readonly Call[]): number {
  if (!isGood(call) || (call.method !== 'GET' && call.method !== 'POST')) return 0
  const found = tokenRows(call.answer.value)
  if (!found) return 0
  const add = adds[0]
  const shared = add ? sharedStart(call.segments, add.segments) : 0
  const added = new Set(adds.flatMap((one) => inputsOf(one).map(({ value }) => value)))
  const shows = found.rows.some((row) =>
    leavesOf(row).some(
      ({ value }) =>
        typeof value === 'string' && value.length > 2 && added.has(value) && !isStateWord(value),
    ),
  )
  const isNamedSo = tokenWords.test(pathOf(call))
  if (!shows && shared < 2 && !isNamedSo) return 0
  const like = found.rows.length > 0 ? Math.min(likeness(found.rows[0]), 4) : 1
  return like + (shows ? 4 : 0) + (isNamedSo ? 2 : 0) + shared
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((segment, index) => segment !== b[index])
  return differs === -1 ? a.length : differs
}

/** Texts of tokens that other calls carry: ids in most firmwares, names where those have to be unique. */
function idsIn(sources: readonly Call[], calls: readonly Call[]): Set<string> {
  const others = calls.filter((call) => !sources.includes(call))
  const carried = new Set(others.flatMap(carriedBy))
  const inPath = new Set(others.flatMap((call) => call.segments))
  const base = new Set(sources.flatMap((call) => call.segments))
  const shown = sources.flatMap((call) => [
    ...textsOf(leavesOf(call.answer.value)),
    ...(tokenRows(call.answer.value)?.keys ?? []),
  ])
  const typed = sources.flatMap((call) => textsOf(inputsOf(call)))
  const isId = (text: string): boolean => text !== '' && !base.has(text) && !isStateWord(text)
  return new Set([
    ...shown.filter((text) => carried.has(text) && isId(text)),
    ...typed.filter((text) => inPath.has(text) && isId(text)),
  ])
}

const textsOf = (leaves: readonly Leaf[]): string[] =>
  leaves.flatMap(({ value }) =>
    typeof value === 'string' || Number.isInteger(value) ? [String(value)] : [],
  )

/** Every text by which a call could say which token it means. */
const carriedBy = (call: Call): string[] =>
  call.segments.concat(inputsOf(call).map(({ value }) => String(value)))

/** The ids of tokens that a call carries. */
export const idsOf = (call: Call, ids: ReadonlySet<string>): string[] => [
  ...new Set(carriedBy(call).filter((text) => ids.has(text))),
]

const carriesId = (call: Call, ids: ReadonlySet<string>): boolean => idsOf(call, ids).length > 0

/** What a call says it does, apart from the words that all calls of the app share. */
const ownWords = (call: Call, base: ReadonlySet<string>): string =>
  [
    ...call.segments.filter((segment) => !base.has(segment)),
    ...inputsOf(call).flatMap(({ path, value }) =>
      actionName.test(path.at(-1) ?? '') ? [String(value)] : [],
    ),
  ].join(' ')

function revokeScore(call: Call, ids: ReadonlySet<string>, base: ReadonlySet<string>): number {
  if (!carriesId(call, ids) || !isGood(call)) return 0
  const states = statesIn(call)
  return (
    (call.method === 'DELETE' ? 4 : 0) +
    (revokeWords.test(ownWords(call, base)) ? 4 : 0) +
    (states.some((state) => /revok|delet|remov/i.test(String(state))) ? 4 : 0)
  )
}

function authoriseScore(call: Call, ids: ReadonlySet<string>, base: ReadonlySet<string>): number {
  const words = ownWords(call, base)
  if (!carriesId(call, ids) || !isGood(call) || call.method === 'DELETE') return 0
  if (call.method === 'GET' && !authoriseWords.test(words)) return 0
  const says = authoriseWords.test(words) ? 3 : 0
  const sets = statesIn(call).some((state) => state === true || isStateWord(String(state))) ? 3 : 0
  return 1 + says + sets
}

const statesIn = (call: Call) => inputsOf(call).map(({ value }) => value)

/** The calls that fit, with refused ones of the same make: method and path but for the id. */
function alsoRefused(
  calls: readonly Call[],
  fits: (call: Call) => boolean,
  ids: ReadonlySet<string>,
): Call[] {
  const good = calls.filter(fits)
  const makes = new Set(good.map((call) => makeOf(call, ids)))
  return calls.filter(
    (call) => good.includes(call) || (!isGood(call) && makes.has(makeOf(call, ids))),
  )
}

const makeOf = (call: Call, ids: ReadonlySet<string>): string =>
  [call.method, ...call.segments.map((segment) => (ids.has(segment) ? '{id}' : segment))].join('/')
