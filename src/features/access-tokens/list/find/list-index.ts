import type { Token } from '../../../../api/token'

/** A token with what search and sorting need of its name, computed once per list. */
export type IndexedToken = {
  token: Token
  /** The name in the form that the search compares. */
  text: string
  /** Rank of the name in the language's order; equal names have the same rank. */
  nameRank: number
}

const indexes = new WeakMap<readonly Token[], Map<string, readonly IndexedToken[]>>()

/** The list ordered by name, then age. It is computed once per list and language, because comparing
 *  10,000 names takes too long for every key press. @param locale BCP 47 */
export function tokenIndex(tokens: readonly Token[], locale: string): readonly IndexedToken[] {
  const byLocale = indexes.get(tokens) ?? new Map<string, readonly IndexedToken[]>()
  indexes.set(tokens, byLocale)
  const index = byLocale.get(locale) ?? buildIndex(tokens, locale)
  byLocale.set(locale, index)
  return index
}

function buildIndex(tokens: readonly Token[], locale: string): IndexedToken[] {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const sorted = tokens.toSorted(
    (a, b) =>
      compare(a.name, b.name) ||
      a.createdAt - b.createdAt ||
      (a.id < b.id ? -1 : Number(a.id > b.id)),
  )
  let nameRank = 0
  return sorted.map((token, rank) => {
    const before = sorted[rank - 1]
    if (before && compare(before.name, token.name) !== 0) nameRank = rank
    return { token, text: searchText(token.name), nameRank }
  })
}

/** The form of a text that the search compares: the same for any case, accents or width of letters. In
 *  capitals, since a small sigma differs at the end of a word. */
export function searchText(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toUpperCase()
}
