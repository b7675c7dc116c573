/** Reads a header that lists what a client takes, such as `br;q=0.5, gzip, *;q=0`.
 *  @returns name in lower case to weight from 0 (not wanted) to 1
 *  @see RFC 9110, section 12.4.2 */
export function parseWeights(header: string | undefined): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    if (name === '') continue
    const q = parameters.find((text) => text.startsWith('q='))
    const weight = q === undefined ? 1 : Number(q.slice(2))
    weights.set(name, weight >= 0 && weight <= 1 ? weight : 0)
  }
  return weights
}

/** The encoding that a client likes best; of equally liked ones the first.
 *  @param offered from small to large  @returns `identity` where none is wanted */
export function preferredEncoding<Encoding extends string>(
  header: string | undefined,
  offered: readonly Encoding[],
): Encoding | 'identity' {
  const weights = parseWeights(header)
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0
  let best: Encoding | 'identity' = 'identity'
  // Not named, `identity` is as good as what is worst among the wanted.
  let bestWeight = weights.get('identity') ?? Number.MIN_VALUE
  for (const encoding of offered.toReversed()) {
    const weight = weightOf(encoding)
    if (weight > 0 && weight >= bestWeight) {
      best = encoding
      bestWeight = weight
    }
  }
  return best
}

/** Whether `If-None-Match` names the version at hand, in a list, as a weak one or by `*`. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  return (header ?? '')
    .split(',')
    .map((text) => text.trim().replace(/^W\//, ''))
    .some((text) => text === '*' || text === etag)
}
