import { leavesOf } from '../recording/json'
import { assignMeanings, fieldsOf, type Clues, type Field, type Meaning } from './meanings'
import { shapeOf, type IsIdKey, type Shape } from './shape'
import { objectsIn, type Place } from './tokens-in'

/** A field of a token as its values show it. */
export type LearntField = { path: Place; shape: Shape; isOptional: boolean }

/** A token inside a body. */
export type LearntToken = {
  place: Place
  fields: ReadonlyMap<Meaning, LearntField>
  /** Fields that mean nothing to the product. */
  others: readonly LearntField[]
}

/** What tells a token and its secret apart from the rest. */
export type Knowledge = { clues: Clues; secrets: readonly string[]; isIdKey: IsIdKey }

/** The object of a body that is the token: the one with most of its fields, the innermost of equals. */
export function tokenIn(
  body: unknown,
  { clues, secrets }: Knowledge,
): { place: Place; value: unknown } | null {
  const scored = objectsIn(body).map((found) => ({
    found,
    score: assignMeanings(fieldsOf(leavesWithout(found.value, secrets)), clues).size,
  }))
  const [best] = scored.toSorted(
    (a, b) => b.score - a.score || b.found.place.length - a.found.place.length,
  )
  return best && best.score >= 2 ? best.found : null
}

/** What several tokens at one place have in common.
 *  @param elsewhere the same tokens in other answers, for more values of the same fields */
export function learntToken(
  place: Place,
  values: readonly unknown[],
  { clues, secrets, isIdKey }: Knowledge,
  elsewhere: readonly unknown[] = [],
): LearntToken {
  const leaves = values.map((value) => leavesWithout(value, secrets))
  const fields = fieldsOf(leaves.flat())
  const meant = assignMeanings(fields, clues)
  const more = fieldsOf(elsewhere.flatMap((value) => leavesWithout(value, secrets)))
  const seen = leaves.map((some) => new Set(some.map(({ path }) => path.join('.'))))
  const learnt = (field: Field): LearntField => ({
    path: field.path,
    shape: shapeOf(
      [
        ...field.values,
        ...more.filter((one) => isSamePlace(one, field)).flatMap((one) => one.values),
      ],
      isIdKey,
      field.path.at(-1),
    ),
    isOptional: seen.some((paths) => !paths.has(field.path.join('.'))),
  })
  const taken = new Set(meant.values())
  return {
    place: place.map((step) => (step !== '[]' && isIdKey(step) ? '{id}' : step)),
    fields: new Map([...meant].map(([meaning, field]) => [meaning, learnt(field)])),
    others: fields.filter((field) => !taken.has(field)).map(learnt),
  }
}

const isSamePlace = (a: Field, b: Field): boolean => a.path.join('.') === b.path.join('.')

const leavesWithout = (value: unknown, secrets: readonly string[]) =>
  leavesOf(value).filter((leaf) => !secrets.includes(String(leaf.value)))
