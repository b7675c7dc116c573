import { joinSafe, ownText, safe, type Safe } from '../words/safe'

/** Lines of a source file on which a member of a top-level declaration is named, counted from 1; the
 *  declaration's first line when no line names it, none when there is no such declaration. */
export function linesOf(source: string, declaration: string, member?: string): number[] {
  const lines = source.split('\n')
  const starts = new RegExp(String.raw`^(?:export )?(?:const|function|type) ${declaration}\b`)
  const first = lines.findIndex((line) => starts.test(line))
  if (first === -1) return []
  const length = lines.slice(first + 1).findIndex((line) => /^\S/.test(line))
  const last = length === -1 ? lines.length : first + 1 + length
  if (member === undefined) return [first + 1]
  const names = new RegExp(String.raw`^\s+${member}[:,]|\.${member}\b`)
  const named = lines
    .slice(first, last)
    .flatMap((line, index) => (names.test(line) ? [first + index + 1] : []))
  return named.length > 0 ? named : [first + 1]
}

/** `line 53 (tokenWire)`, `lines 75, 76 (fromTokenWire)`; empty when the file has no such declaration. */
export function lineText(source: string, declaration: string, member?: string): Safe {
  const lines = linesOf(source, declaration, member)
  if (lines.length === 0) return safe``
  const numbers = joinSafe(
    lines.map((line) => safe`${line}`),
    ownText(', '),
  )
  const name = ownText(declaration)
  return lines.length === 1 ? safe`line ${numbers} (${name})` : safe`lines ${numbers} (${name})`
}
