import type { BodyType } from '../recording/body'
import type { Call, Method } from '../recording/har'
import { looksLikeValue } from '../recording/json'
import type { CallRole } from './roles'
import { shapeOf, type IsIdKey, type Shape } from './shape'

/** A part of a path: as it is, the id of a token, or another value. */
export type Segment = { kind: 'word' | 'id' | 'value'; text: string }

/** What a call carries to say who asks. */
export type Carrier = 'bearer' | 'authorization' | 'cookie' | 'none'

export type LearntCall = {
  role: CallRole
  method: Method
  path: readonly Segment[]
  /** Names of query parameters. */
  query: readonly string[]
  /** How often each status came. */
  statuses: ReadonlyMap<number, number>
  carriers: readonly Carrier[]
  requestTypes: readonly BodyType[]
  request: Shape | null
  /** Of good answers. */
  answerTypes: readonly BodyType[]
  answer: Shape | null
  /** Good answers whose body the recording has not. */
  missingAnswers: number
  refusal: Shape | null
  /** Calls of the same role with another method or path. */
  unlike: number
}

export const isGood = ({ status }: Call): boolean => status >= 200 && status < 300

/** What the calls of one role have in common; the first good one says what they are like. */
export function learntCall(
  role: CallRole,
  calls: readonly Call[],
  ids: ReadonlySet<string>,
  isIdKey: IsIdKey,
): LearntCall | null {
  const first = calls.find(isGood) ?? calls[0]
  if (!first) return null
  const make = makeOf(first, ids)
  const same = calls.filter((call) => makeOf(call, ids) === make)
  const good = same.filter(isGood)
  const statuses = new Map<number, number>()
  for (const { status } of same) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  const shapeOfAll = (values: readonly unknown[]): Shape | null => {
    const given = values.filter((value) => value !== undefined)
    return given.length > 0 ? shapeOf(given, isIdKey) : null
  }
  return {
    role,
    method: first.method,
    path: pathOf(first, ids),
    query: distinct(same.flatMap((call) => call.query.map(([name]) => name))),
    statuses,
    carriers: distinct(same.map(carrierOf)),
    requestTypes: distinct(same.map((call) => call.request.type)),
    request: shapeOfAll(same.map((call) => call.request.value)),
    answerTypes: distinct(
      good.map((call) => call.answer.type).filter((type) => type !== 'missing'),
    ),
    missingAnswers: good.filter((call) => call.answer.type === 'missing').length,
    answer: shapeOfAll(good.map((call) => call.answer.value)),
    refusal: shapeOfAll(same.filter((call) => !isGood(call)).map((call) => call.answer.value)),
    unlike: calls.length - same.length,
  }
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

function carrierOf({ headers }: Call): Carrier {
  const authorization = headers.find(([name]) => name === 'authorization')?.[1]
  if (authorization !== undefined) {
    return /^bearer /i.test(authorization) ? 'bearer' : 'authorization'
  }
  return headers.some(([name]) => name === 'cookie') ? 'cookie' : 'none'
}

const pathOf = ({ segments }: Call, ids: ReadonlySet<string>): Segment[] =>
  segments.map((text) => {
    if (ids.has(text)) return { kind: 'id', text }
    return { kind: looksLikeValue(text) ? 'value' : 'word', text }
  })

/** Method and path without what differs from token to token. */
export const makeOf = (call: Call, ids: ReadonlySet<string>): string =>
  [
    call.method,
    ...pathOf(call, ids).map(({ kind, text }) => (kind === 'word' ? text : `{${kind}}`)),
  ].join('/')
