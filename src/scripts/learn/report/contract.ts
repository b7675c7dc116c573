import * as z from 'zod/mini'

import { unixSeconds } from '../../../api/schemas/common'
import { assignMeanings, noClues, type Meaning } from '../tokens/meanings'
import type { Place } from '../tokens/tokens-in'

/** What a field of the contract may hold. */
export type Allowed = {
  kinds: ReadonlySet<'null' | 'absent' | 'seconds' | 'number' | 'boolean' | 'text' | 'any'>
  /** The only texts that are taken, if there are such. */
  words: readonly string[]
}

export type ContractField = { path: Place; allowed: Allowed }

/** An object with a place of its own inside a body. */
export type ContractToken = { place: Place; fields: ReadonlyMap<Meaning, ContractField> }

export type Contract = {
  /** Paths with `{id}` for the variable part. */
  calls: Record<
    'list' | 'add' | 'authorise' | 'revoke',
    { method: string; path: string; hasBody: boolean }
  >
  /** The status of a good answer to REVOKE, if only one is taken. */
  revokeStatus: number | undefined
  row: ContractToken
  asked: ContractToken
  made: ContractToken
  secret: Place
  authorised: ContractToken
}

type MadeCall = { method: string; json?: unknown; doneStatus?: number }

/** What is read of src/api/schemas/access-token.ts. Whoever adapts it may give the schemas any shape. */
export type ContractModule = {
  accessTokenCalls: Record<'list' | 'create' | 'authorise' | 'revoke', MadeCall>
  accessTokenPaths: {
    tokens: string
    token: (id: string) => string
    authorise: (id: string) => string
  }
  createTokenWire: unknown
  tokenListWire: unknown
  createdTokenWire: unknown
  oneTokenWire: unknown
}

/** The contract as the file with its schemas says it. A schema that turns one shape into another is read
 *  from its outer side. */
export function contractOf(module: ContractModule): Contract {
  const { accessTokenCalls: calls, accessTokenPaths: paths } = module
  const made = fieldsOfSchema(module.createdTokenWire)
  const token = tokenOf(made)
  return {
    calls: {
      list: callOf(calls.list, paths.tokens),
      add: callOf(calls.create, paths.tokens),
      authorise: callOf(calls.authorise, paths.authorise('{id}')),
      revoke: callOf(calls.revoke, paths.token('{id}')),
    },
    revokeStatus: calls.revoke.doneStatus,
    row: tokenOf(fieldsOfSchema(module.tokenListWire)),
    asked: tokenOf(fieldsOfSchema(module.createTokenWire)),
    made: token,
    secret: secretOf(made, token),
    authorised: tokenOf(fieldsOfSchema(module.oneTokenWire)),
  }
}

const callOf = (made: MadeCall, path: string) => ({
  method: made.method,
  // The path builder encodes the braces of its placeholder.
  path: path.replace('%7Bid%7D', '{id}'),
  hasBody: made.json !== undefined,
})

const MAX_DEPTH = 12

/** The scalars that a schema describes, by place. */
function fieldsOfSchema(
  schema: unknown,
  path: Place = [],
  also: readonly ('null' | 'absent')[] = [],
): ContractField[] {
  const field = (
    kind: 'seconds' | 'number' | 'boolean' | 'text' | 'any',
    words: readonly string[] = [],
  ) => [{ path, allowed: { kinds: new Set([kind, ...also]), words } }]
  if (schema === unixSeconds) return field('seconds')
  if (path.length > MAX_DEPTH) return field('any')
  if (schema instanceof z.ZodMiniObject) {
    const shape: Record<string, unknown> = schema.def.shape
    return Object.entries(shape).flatMap(([name, inner]) => fieldsOfSchema(inner, [...path, name]))
  }
  if (schema instanceof z.ZodMiniArray) return fieldsOfSchema(schema.def.element, [...path, '[]'])
  if (schema instanceof z.ZodMiniRecord)
    return fieldsOfSchema(schema.def.valueType, [...path, '{id}'])
  if (schema instanceof z.ZodMiniNullable)
    return fieldsOfSchema(schema.def.innerType, path, [...also, 'null'])
  if (schema instanceof z.ZodMiniOptional)
    return fieldsOfSchema(schema.def.innerType, path, [...also, 'absent'])
  if (schema instanceof z.ZodMiniPipe) return fieldsOfSchema(schema.def.in, path, also)
  if (schema instanceof z.ZodMiniEnum) return field('text', schema.options.map(String))
  if (schema instanceof z.ZodMiniString) return field('text')
  if (schema instanceof z.ZodMiniNumber) return field('number')
  if (schema instanceof z.ZodMiniBoolean) return field('boolean')
  return field('any')
}

/** The token among the fields of a body: what lies where most of its fields lie. */
function tokenOf(fields: readonly ContractField[]): ContractToken {
  const places = [
    ...new Set(fields.flatMap(({ path }) => path.map((_, at) => path.slice(0, at).join('.')))),
  ]
  const [best] = places
    .map((place) => inside(fields, place))
    .toSorted((a, b) => b.fields.size - a.fields.size || b.place.length - a.place.length)
  return best ?? { place: [], fields: new Map() }
}

function inside(fields: readonly ContractField[], joined: string): ContractToken {
  const place = joined === '' ? [] : joined.split('.')
  const inner = fields
    .filter(({ path }) => path.slice(0, place.length).join('.') === joined)
    .map(({ path, allowed }) => ({ path: path.slice(place.length), allowed, values: [] }))
  return { place, fields: assignMeanings(inner, noClues) }
}

function secretOf(fields: readonly ContractField[], token: ContractToken): Place {
  const inToken = new Set(
    [...token.fields.values()].map(({ path }) => [...token.place, ...path].join('.')),
  )
  const others = fields.filter(
    ({ path, allowed }) => allowed.kinds.has('text') && !inToken.has(path.join('.')),
  )
  return (
    (others.find(({ path }) => /secret|token|jwt|key/i.test(path.join('.'))) ?? others[0])?.path ??
    []
  )
}
