import { changedPaths } from './changed-paths'
import type { Call } from '../recording/har'
import { isRecord, leavesOf, looksLikeValue } from '../recording/json'
import { isGood, learntCall, type LearntCall } from './learnt-call'
import { learntToken, tokenIn, type Knowledge, type LearntToken } from './learnt-token'
import { assignMeanings, fieldsOf, noClues } from './meanings'
import { callRoles, idsOf, secretOf, type CallRole, type TokenCalls } from './roles'
import { inputsOf } from './sessions'
import { shapeOf, type IsIdKey, type Shape } from './shape'
import { tokenRows, type Place } from './tokens-in'

/** One call in the order of the recording. The texts in it are private. */
export type Step = {
  role: CallRole
  status: number
  ids: readonly string[]
  secret: string | null
  /** Rows of a list; null for other calls. */
  rows: number | null
}

export type Learnt = {
  calls: Record<CallRole, LearntCall | null>
  steps: readonly Step[]
  /** A row of the list. */
  row: LearntToken | null
  /** What ADD sends. */
  asked: LearntToken | null
  /** The token in ADD's answer. */
  made: LearntToken | null
  /** Where ADD's answer has the secret; a header's name if it is in a header. */
  secret: { place: Place; isHeader: boolean } | null
  /** The token in AUTHORISE's answer. */
  authorised: LearntToken | null
  /** What the JWTs of sign-in and of ADD say. */
  claims: { session: Shape | null; secret: Shape | null }
}

const MAX_END = 200

/** What the token calls of a recording have in common.
 *  @param site every call to the meter, in order */
export function learnFrom(site: readonly Call[], found: TokenCalls): Learnt {
  const { byRole, ids, claims, secrets } = found
  const isIdKey = (key: string) => ids.has(key) || looksLikeValue(key)
  const names = new Set([...byRole.add.flatMap(nameIn), ...claims.flatMap(audience)])
  const changed = changedPaths(site, found)
  const knowledge: Knowledge = { clues: { ids, names, claims, changed }, secrets, isIdKey }
  const call = (role: CallRole) => learntCall(role, byRole[role], ids, isIdKey)
  const adds = byRole.add.filter(isGood)
  const authorises = byRole.authorise.filter(isGood)
  const add = adds.find(({ answer }) => answer.type !== 'missing') ?? adds[0]
  return {
    calls: {
      'sign-in': call('sign-in'),
      list: call('list'),
      add: call('add'),
      authorise: call('authorise'),
      revoke: call('revoke'),
      'sign-out': call('sign-out'),
    },
    steps: stepsOf(site, found),
    row: rowOf(byRole.list.filter(isGood), [...adds, ...authorises], knowledge),
    asked: add
      ? learntToken([], adds.map(inputObject), {
          ...knowledge,
          // What was typed says nothing of the field that it was typed into.
          clues: { ...noClues, claims },
        })
      : null,
    made: answered(adds, knowledge),
    secret: add ? secretOf(add, found) : null,
    authorised: answered(authorises, knowledge),
    claims: {
      session: claimsShape(found.sessionClaims, isIdKey),
      secret: claimsShape(claims, isIdKey),
    },
  }
}

function rowOf(
  lists: readonly Call[],
  others: readonly Call[],
  knowledge: Knowledge,
): LearntToken | null {
  const found = lists.flatMap((call) => tokenRows(call.answer.value) ?? [])
  const place = (found.find(({ rows }) => rows.length > 0) ?? found[0])?.place
  const rows = found.flatMap((one) => someOf(one.rows))
  const elsewhere = others.flatMap((call) => tokenIn(call.answer.value, knowledge)?.value ?? [])
  return place ? learntToken(place, rows, knowledge, elsewhere) : null
}

/** The ends of a long list: one has the newest token, and no row in between tells more. */
const someOf = <T>(rows: readonly T[]): readonly T[] =>
  rows.length > 2 * MAX_END ? [...rows.slice(0, MAX_END), ...rows.slice(-MAX_END)] : rows

const claimsShape = (claims: readonly unknown[], isIdKey: IsIdKey): Shape | null =>
  claims.length > 0 ? shapeOf(claims, isIdKey) : null

/** The token that answers show. */
function answered(calls: readonly Call[], knowledge: Knowledge): LearntToken | null {
  const found = calls.flatMap((call) => tokenIn(call.answer.value, knowledge) ?? [])
  const first = found[0]
  if (!first) return null
  return learntToken(
    first.place,
    found.map(({ value }) => value),
    knowledge,
  )
}

/** Body and query of a call as one object. */
const inputObject = ({ query, request }: Call): unknown => ({
  ...Object.fromEntries(query),
  ...(isRecord(request.value) ? request.value : {}),
})

function nameIn(add: Call): string[] {
  const field = assignMeanings(fieldsOf(inputsOf(add)), noClues).get('name')
  return (field?.values ?? []).filter((value): value is string => typeof value === 'string')
}

const audience = (claims: unknown): string[] =>
  leavesOf(claims).flatMap(({ path, value }) =>
    path[0] === 'aud' && typeof value === 'string' ? [value] : [],
  )

function stepsOf(site: readonly Call[], { byRole, ids, secrets }: TokenCalls): Step[] {
  return site.flatMap((call) => {
    const role = callRoles.find((one) => byRole[one].includes(call))
    if (!role) return []
    const rows = role === 'list' && isGood(call) ? tokenRows(call.answer.value) : null
    return [
      {
        role,
        status: call.status,
        ids: role === 'authorise' || role === 'revoke' ? idsOf(call, ids).slice(0, 5) : [],
        secret: role === 'add' ? (secrets.find((text) => holds(call, text)) ?? null) : null,
        rows: rows?.rows.length ?? null,
      },
    ]
  })
}

const holds = ({ answer, answerHeaders }: Call, text: string): boolean =>
  leavesOf(answer.value ?? answer.text).some(({ value }) => value === text) ||
  answerHeaders.some(([, value]) => value === text)
