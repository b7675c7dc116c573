import type { LearntCall, Segment } from '../tokens/learnt-call'
import { joinSafe, ownText, safe, type Safe } from '../words/safe'
import type { Place } from '../tokens/tokens-in'
import type { Words } from '../words/words'

/** A path as the contract writes it, with `{id}`. For comparison alone: it may hold private texts. */
export const segmentsKey = (path: readonly Segment[]): string =>
  `/${path.map(({ kind, text }) => (kind === 'word' ? text : `{${kind}}`)).join('/')}`

const placeholders = { id: safe`{id}`, value: safe`{value}` } as const

/** `/api/keys/{id}?mode=`, in words that may be printed. */
export function pathText({ path, query }: Pick<LearntCall, 'path' | 'query'>, words: Words): Safe {
  const segments = path.map(({ kind, text }) =>
    kind === 'word' ? words.name(text) : placeholders[kind],
  )
  const names = query.map((name) => safe`${words.name(name)}=`)
  const asked = names.length > 0 ? safe`?${joinSafe(names, ownText('&'))}` : safe``
  return safe`/${joinSafe(segments, ownText('/'))}${asked}`
}

/** `data.items[].validUntil`, or `the body itself`. */
export function placeText(place: Place, words: Words): Safe {
  if (place.length === 0) return safe`the body itself`
  const steps = place.map((step, index) => {
    if (step === '[]') return safe`[]`
    const text = step === '{id}' ? safe`{id}` : words.name(step)
    return index === 0 ? text : safe`.${text}`
  })
  return joinSafe(steps, ownText(''))
}
