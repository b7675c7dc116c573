import { joinSafe, ownText, safe, type Safe } from '../words/safe'
import type { Shape } from '../tokens/shape'
import { kindLabels } from './kind-labels'
import type { Words } from '../words/words'

/** A shape as lines that resemble JSON: `"name": text`, `"expires"?: Unix seconds or null`. */
export function shapeLines(shape: Shape, words: Words): Safe[] {
  const lines = [
    ...scalarLines(shape, words),
    ...(shape.objects > 0 ? objectLines(shape, words) : []),
    ...(shape.byId ? bracket(safe`{`, indentAfter(safe`{id}: `, shape.byId, words), safe`}`) : []),
    ...arrayLines(shape, words),
  ]
  if (shape.inText) return [safe`(text that is JSON itself)`, ...lines]
  return lines.length > 0 ? lines : [safe`nothing`]
}

function scalarLines(shape: Shape, words: Words): Safe[] {
  if (shape.kinds.size === 0) return []
  return [kindsText(shape, words)]
}

/** `text or null`, with words of states by themselves. */
export function kindsText(shape: Pick<Shape, 'kinds' | 'words'>, words: Words): Safe {
  const labels = [...shape.kinds]
    .filter((kind) => kind !== 'word')
    .toSorted((a, b) => Number(a === 'null') - Number(b === 'null'))
    .map((kind) => kindLabels[kind])
  const states = [...shape.words]
    .toSorted()
    .slice(0, 8)
    .map((word) => safe`"${words.name(word)}"`)
  return joinSafe([...states, ...labels], ownText(' or '))
}

function objectLines(shape: Shape, words: Words): Safe[] {
  const fields = [...shape.fields].flatMap(([name, { shape: inner, seen }]) => {
    const optional = seen < shape.objects ? safe`?` : safe``
    return indentAfter(safe`"${words.name(name)}"${optional}: `, inner, words)
  })
  return bracket(safe`{`, fields, safe`}`)
}

function arrayLines(shape: Shape, words: Words): Safe[] {
  if (!shape.isArray) return []
  if (!shape.items) return [safe`[] (empty)`]
  return bracket(safe`[`, indentAfter(safe``, shape.items, words), safe`]`)
}

const bracket = (open: Safe, inner: readonly Safe[], close: Safe): Safe[] =>
  inner.length === 0 ? [safe`${open}${close}`] : [open, ...inner, close]

/** The lines of a shape behind what leads to it, one step to the right. */
function indentAfter(lead: Safe, shape: Shape, words: Words): Safe[] {
  const [first, ...rest] = shapeLines(shape, words)
  return [safe`  ${lead}${first}`, ...rest.map((line) => safe`  ${line}`)]
}
