/** The properties of RegExp, such as `lastMatch`, in which a piece of the secret stands: 12 characters of
 *  it. It uses nothing from around it, so that it can run in a page, too. */
export function matchesHolding(secret: string): string[] {
  const pieces = Array.from({ length: secret.length - 11 }, (_, start) =>
    secret.slice(start, start + 12),
  )
  const legacyNames = ['input', 'lastMatch', 'lastParen', 'leftContext', 'rightContext']
  for (let group = 1; group <= 9; group += 1) legacyNames.push(`$${group.toString()}`)
  const values = legacyNames.map((name) => String(Reflect.get(RegExp, name)))
  return legacyNames.filter((_, index) =>
    pieces.some((piece) => (values[index] ?? '').includes(piece)),
  )
}
