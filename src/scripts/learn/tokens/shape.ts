import { childrenOf, isRecord, isScalar, JsonInText } from '../recording/json'
import { isById } from './tokens-in'
import { durationKind, kindOf, type Kind } from './values'

/** What several values at one place have in common. */
export type Shape = {
  /** Kinds of the scalars that were seen. */
  kinds: Set<Kind>
  /** State words among them, and names of actions. */
  words: Set<string>
  /** How many objects were seen. */
  objects: number
  fields: Map<string, { shape: Shape; seen: number }>
  /** True when arrays were seen; `items` is what they held, if anything. */
  isArray: boolean
  items: Shape | null
  /** Objects whose keys are ids, as a list is sometimes written. */
  byId: Shape | null
  /** True when the object travelled as JSON inside a text. */
  inText: boolean
}

const MAX_DEPTH = 16
const MAX_FIELDS = 100

const emptyShape = (): Shape => ({
  kinds: new Set(),
  words: new Set(),
  objects: 0,
  fields: new Map(),
  isArray: false,
  items: null,
  byId: null,
  inText: false,
})

const durationName = /ttl|lifetime|duration|days|expires?_?in|valid_?for|max_?age/i
const actionName = /^(?:action|op|operation|command|cmd|method|grant_type)$/i

/** Keys that are values: ids, numbers, names of tokens. */
export type IsIdKey = (key: string) => boolean

/** The common shape of several values.  @param name of the field that holds them, if it is one */
export function shapeOf(values: readonly unknown[], isIdKey: IsIdKey, name = ''): Shape {
  const shape = emptyShape()
  for (const value of values) add(shape, value, name, isIdKey, 0)
  return shape
}

function add(shape: Shape, value: unknown, key: string, isIdKey: IsIdKey, depth: number): void {
  if (depth > MAX_DEPTH) return
  if (isScalar(value)) {
    const isAction = typeof value === 'string' && actionName.test(key)
    const duration = durationName.test(key) ? durationKind(value) : null
    const kind = isAction ? 'word' : (duration ?? kindOf(value))
    shape.kinds.add(kind)
    if (kind === 'word') shape.words.add(String(value))
  } else if (value instanceof JsonInText) {
    shape.inText = true
    add(shape, value.value, key, isIdKey, depth + 1)
  } else if (Array.isArray(value)) {
    shape.isArray = true
    for (const [, item] of childrenOf(value)) {
      shape.items ??= emptyShape()
      add(shape.items, item, key, isIdKey, depth + 1)
    }
  } else if (isRecord(value) && isById(value, isIdKey)) {
    shape.byId ??= emptyShape()
    for (const item of Object.values(value)) add(shape.byId, item, key, isIdKey, depth + 1)
  } else if (isRecord(value)) {
    shape.objects += 1
    for (const [name, item] of Object.entries(value).slice(0, MAX_FIELDS)) {
      const field = shape.fields.get(name) ?? { shape: emptyShape(), seen: 0 }
      field.seen += 1
      shape.fields.set(name, field)
      add(field.shape, item, name, isIdKey, depth + 1)
    }
  }
}
