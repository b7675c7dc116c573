import type { Token } from '../../../api/token'
import { inOneGo, mapSteps, sortSteps, type Steps } from '../../../lib/steps'

/** A token with what search and sorting need of its name, computed once per list. */
export type IndexedToken = {
  token: Token
  /** The name in the form that the search compares. */
  text: string
  /** Rank of the name in the language's order; equal names have the same rank. */
  nameRank: number
}

type TokenIndex = readonly IndexedToken[]

const indexes = new WeakMap<readonly Token[], Map<string, TokenIndex>>()

/** The list ordered by name, then age. It is computed once per list and language, because comparing
 *  10,000 names takes too long for every key press. @param locale BCP 47 */
export const tokenIndex = (tokens: readonly Token[], locale: string): TokenIndex =>
  knownIndex(tokens, locale) ?? inOneGo(indexSteps(tokens, locale))

const knownIndex = (tokens: readonly Token[], locale: string): TokenIndex | undefined =>
  indexes.get(tokens)?.get(locale)

/** Computes the index before somebody asks for it.
 *  @param before another list, of which most tokens are the same objects: their order is taken over */
export function* indexSteps(
  tokens: readonly Token[],
  locale: string,
  before: readonly Token[] = [],
): Steps<TokenIndex> {
  const known = knownIndex(tokens, locale)
  if (known) return known
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const byName = (a: IndexedToken, b: IndexedToken) =>
    compare(a.token.name, b.token.name) ||
    a.token.createdAt - b.token.createdAt ||
    (a.token.id < b.token.id ? -1 : Number(a.token.id > b.token.id))
  const wanted = new Set(tokens)
  const kept = (knownIndex(before, locale) ?? []).filter(({ token }) => wanted.delete(token))
  const added = yield* mapSteps([...wanted], (token) => ({
    token,
    text: searchText(token.name),
    nameRank: UNRANKED,
  }))
  // Where tokens have only gone, the others have their order and ranks.
  let index = kept
  if (added.length > 0) {
    const sorted = merge(kept, yield* sortSteps(added, byName), byName)
    const isTied = (a: IndexedToken, b: IndexedToken) =>
      a.nameRank === UNRANKED || b.nameRank === UNRANKED
        ? compare(a.token.name, b.token.name) === 0
        : a.nameRank === b.nameRank
    let nameRank = 0
    index = yield* mapSteps(sorted, (entry, rank) => {
      const last = sorted[rank - 1]
      if (last && !isTied(last, entry)) nameRank = rank
      return entry.nameRank === nameRank ? entry : { ...entry, nameRank }
    })
  }
  const byLocale = indexes.get(tokens) ?? new Map<string, TokenIndex>()
  indexes.set(tokens, byLocale.set(locale, index))
  return index
}

/** Until the entry has its place. */
const UNRANKED = -1

/** Both are in order, and so is what comes of them. Few comparisons where `added` is short. */
function merge<Item>(
  kept: readonly Item[],
  added: readonly Item[],
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  if (kept.length === 0) return added
  const runs: (readonly Item[])[] = []
  let from = 0
  for (const item of added) {
    let to = from
    for (let high = kept.length; to < high;) {
      const middle = Math.floor((to + high) / 2)
      const other = kept[middle]
      if (other !== undefined && compare(other, item) <= 0) to = middle + 1
      else high = middle
    }
    runs.push(kept.slice(from, to), [item])
    from = to
  }
  return [...runs.flat(), ...kept.slice(from)]
}

/** The form of a text that the search compares: the same for any case, accents or width of letters. In
 *  capitals, since a small sigma differs at the end of a word. */
export function searchText(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toUpperCase()
}
