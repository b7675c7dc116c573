export type Scalar = string | number | boolean | null

/** A scalar inside a body. `[]` stands for any item of an array. */
export type Leaf = { path: readonly string[]; value: Scalar }

/** An object that travelled as JSON inside a text. */
export class JsonInText {
  readonly value: unknown

  constructor(value: unknown) {
    this.value = value
  }
}

/** Deeper than this no body is looked into. */
const MAX_DEPTH = 24

/** More than these scalars of one body are not looked at. */
const MAX_LEAVES = 50_000

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof JsonInText)

export const memberOf = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

export const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** @returns undefined when the text is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text)

/** A body's JSON; texts in it that are JSON themselves become JsonInText.
 *  @returns undefined for what is no object and no array */
export function parseBody(text: string, depth = 0): unknown {
  if (!looksLikeJson(text)) return undefined
  const value = parseJson(text)
  return typeof value === 'object' && value !== null ? unfold(value, depth) : undefined
}

/** The same value with texts that are JSON opened up. */
export function unfold(value: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH) return null
  if (typeof value === 'string') {
    const inner = parseBody(value, depth + 1)
    return inner === undefined ? value : new JsonInText(inner)
  }
  if (Array.isArray(value)) return value.map((item) => unfold(item, depth + 1))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, unfold(item, depth + 1)]),
  )
}

/** True for a key, or a part of a path, that is a value rather than a name. */
export const looksLikeValue = (text: string): boolean =>
  text.length > 40 || text.replace(/\D/g, '').length > 2 || /[^\w.~$@:+-]/.test(text)

/** Members of an object, an array or a JSON text, with the step that leads to each. */
export function childrenOf(value: unknown): [step: string, child: unknown][] {
  if (value instanceof JsonInText) return childrenOf(value.value)
  if (Array.isArray(value)) return value.map((item) => ['[]', item])
  return isRecord(value) ? Object.entries(value) : []
}

const knownLeaves = new WeakMap<object, readonly Leaf[]>()

/** The scalars of a body, from the outside in. Bodies are never changed, so an answer is kept. */
export function leavesOf(value: unknown): readonly Leaf[] {
  if (isScalar(value)) return [{ path: [], value }]
  if (typeof value !== 'object' || value === null) return []
  const known = knownLeaves.get(value) ?? collectLeaves(value)
  knownLeaves.set(value, known)
  return known
}

function collectLeaves(body: object): Leaf[] {
  const leaves: Leaf[] = []
  const queue: { value: unknown; path: readonly string[] }[] = [{ value: body, path: [] }]
  for (const { value, path } of queue) {
    for (const [step, child] of childrenOf(value)) {
      if (leaves.length >= MAX_LEAVES) return leaves
      const place = [...path, step]
      if (isScalar(child)) leaves.push({ path: place, value: child })
      else if (place.length < MAX_DEPTH) queue.push({ value: child, path: place })
    }
  }
  return leaves
}
