import {
  childrenOf,
  isRecord,
  isScalar,
  JsonInText,
  leavesOf,
  looksLikeValue,
  type Leaf,
} from '../recording/json'
import { assignMeanings, fieldsOf, noClues } from './meanings'
import { isJwt } from './values'

/** The steps from a body to something in it. `[]` stands for any item of an array, `{id}` for keys that
 *  are ids. */
export type Place = readonly string[]

/** A list of objects inside a body. */
export type Rows = {
  place: Place
  rows: readonly Record<string, unknown>[]
  /** Under which key each row stands, in a list by id. */
  keys: readonly string[]
}

const MAX_DEPTH = 8

/** Objects in a body with the place of each, from the outside in. */
export function objectsIn(body: unknown): { place: Place; value: Record<string, unknown> }[] {
  const queue: { place: Place; value: unknown }[] = [{ place: [], value: body }]
  const found: { place: Place; value: Record<string, unknown> }[] = []
  for (const { place, value } of queue) {
    const inner = value instanceof JsonInText ? value.value : value
    if (isRecord(inner)) found.push({ place, value: inner })
    if (place.length >= MAX_DEPTH || queue.length > 20_000) continue
    for (const [step, child] of childrenOf(inner)) {
      if (!isScalar(child)) queue.push({ place: [...place, step], value: child })
    }
  }
  return found
}

/** True when an object is a list by id rather than a record: its keys are values, or its members are
 *  several tokens of one make. */
export function isById(value: Record<string, unknown>, isIdKey: (key: string) => boolean): boolean {
  const members = Object.values(value)
  const [first] = members
  if (!members.every(isRecord) || !isRecord(first)) return false
  if (Object.keys(value).every(isIdKey)) return true
  const make = Object.keys(first).join()
  const isOneMake = members.every((member) => Object.keys(member).join() === make)
  return members.length > 1 && isOneMake && likeness(first) >= 3
}

/** Every array of objects in a body, and every object that is a list by id. */
export function rowsIn(body: unknown): Rows[] {
  const found: Rows[] = []
  const queue: { place: Place; value: unknown }[] = [{ place: [], value: body }]
  for (const { place, value } of queue) {
    const inner = value instanceof JsonInText ? value.value : value
    const children = childrenOf(inner)
    const rows = children.map(([, child]) => child).filter(isRecord)
    if (Array.isArray(inner) && rows.length === children.length) {
      found.push({ place: [...place, '[]'], rows, keys: [] })
    }
    if (isRecord(inner) && isById(inner, looksLikeValue)) {
      found.push({ place: [...place, '{id}'], rows, keys: Object.keys(inner) })
    }
    if (place.length >= MAX_DEPTH || queue.length > 5000) continue
    for (const [step, child] of children) {
      if (!isScalar(child) && step !== '[]') queue.push({ place: [...place, step], value: child })
    }
  }
  return found
}

/** How much an object looks like a token, by the names in it. */
export const likeness = (value: unknown): number =>
  assignMeanings(fieldsOf(leavesOf(value).slice(0, 200)), noClues).size

/** The rows of a body that look most like tokens; an empty array where there are none. */
export function tokenRows(body: unknown): Rows | null {
  const scored = rowsIn(body).map((found) => ({
    found,
    score: found.rows.length === 0 ? 0.5 : likeness(found.rows[0]),
  }))
  const best = scored.toSorted(
    (a, b) => b.score - a.score || a.found.place.length - b.found.place.length,
  )[0]
  return best && (best.score >= 3 || best.score === 0.5) ? best.found : null
}

const secretName = /secret|token|jwt|bearer|credential|api_?key|^key$|^value$|passw/i

/** The secret that a body hands out: a JWT, or a long text without blanks under a telling name.
 *  @param known texts that are no news, such as the session's JWT */
export function secretLeaf(body: unknown, known: ReadonlySet<string>): Leaf | null {
  const leaves = leavesOf(body).filter(
    (leaf): leaf is Leaf & { value: string } =>
      typeof leaf.value === 'string' && !known.has(leaf.value),
  )
  const jwt = leaves.find(({ value }) => isJwt(value))
  if (jwt) return jwt
  return (
    leaves.find(
      ({ path, value }) =>
        secretName.test(path.at(-1) ?? '') &&
        /^(?=.*\d)(?=.*[A-Za-z])[\w.~+/=-]{20,}$/.test(value) &&
        !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value),
    ) ?? null
  )
}
