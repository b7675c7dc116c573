import type { Allowed } from './contract'
import { ownText, joinSafe, safe, type Safe } from '../words/safe'
import type { Shape } from '../tokens/shape'
import type { Kind } from '../tokens/values'

const numberKinds: ReadonlySet<Kind> = new Set<Kind>([
  'zero',
  'minusOne',
  'integer',
  'number',
  'seconds',
  'secondsNever',
  'fractionSeconds',
  'ms',
  'msNever',
  'microseconds',
  'durationDays',
  'durationSeconds',
  'durationMs',
])

/** True when the contract takes every value that was seen. */
export function fits(shape: Shape, isOptional: boolean, { kinds, words }: Allowed): boolean {
  if (kinds.has('any')) return true
  if (isOptional && !kinds.has('absent')) return false
  if (shape.objects > 0 || shape.isArray || shape.byId) return false
  return [...shape.kinds].every((kind) => {
    if (kind === 'null') return kinds.has('null')
    if (kind === 'boolean') return kinds.has('boolean')
    if (kind === 'seconds' || kind === 'secondsNever')
      return kinds.has('seconds') || kinds.has('number')
    if (numberKinds.has(kind)) return kinds.has('number')
    if (!kinds.has('text')) return false
    return (
      words.length === 0 ||
      (kind === 'word' && [...shape.words].every((word) => words.includes(word)))
    )
  })
}

const labels = {
  null: safe`null`,
  absent: safe`absent`,
  seconds: safe`Unix seconds`,
  number: safe`number`,
  boolean: safe`true or false`,
  text: safe`text`,
  any: safe`anything`,
} as const

/** `Unix seconds or null`. */
export function allowedText({ kinds, words }: Allowed): Safe {
  const texts = [...kinds].flatMap((kind) =>
    kind === 'text' && words.length > 0
      ? words.map((word) => safe`"${ownText(word)}"`)
      : [labels[kind]],
  )
  return joinSafe(texts, ownText(' or '))
}
