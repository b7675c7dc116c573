import type { Token } from '../../../api/token'
import { formatRelative } from '../../../i18n/format'
import { lookOf, quickLength } from '../../../lib/look-alike'

/** Where a token differs from those that could be taken for it. */
export type Marks = Pick<Token, 'createdAt' | 'expiresAt' | 'lastUsedAt'> & {
  /** The end of its id, as far as needed; null while the times tell the tokens apart. */
  idEnd: string | null
}

/** Shortest end of an id that is shown. */
const ID_END = 6

const indexes = new WeakMap<readonly Token[], ReadonlyMap<number, readonly Token[]>>()

/** The tokens whose name is this one, or looks like it. @param tokens the list; it is indexed once */
export function tokensLike(name: string, tokens: readonly Token[]): readonly Token[] {
  const byLength = indexes.get(tokens) ?? buildIndex(tokens)
  indexes.set(tokens, byLength)
  const look = lookOf(name)
  return [look.length, -1].flatMap((length) =>
    (byLength.get(length) ?? []).filter((token) => lookOf(token.name) === look),
  )
}

function buildIndex(tokens: readonly Token[]): ReadonlyMap<number, readonly Token[]> {
  const index = new Map<number, Token[]>()
  for (const token of tokens) {
    const length = quickLength(token.name)
    const others = index.get(length)
    if (others) others.push(token)
    else index.set(length, [token])
  }
  return index
}

/** What tells a token from the others of its name, or of one that looks like it; null when there are
 *  none. @param tokens the list  @param now epoch ms */
export function distinguish(token: Token, tokens: readonly Token[], now: number): Marks | null {
  const others = tokensLike(token.name, tokens).filter(({ id }) => id !== token.id)
  if (others.length === 0) return null
  const { createdAt, expiresAt, lastUsedAt, id } = token
  const equal = others.filter(
    (other) =>
      other.createdAt === createdAt &&
      other.expiresAt === expiresAt &&
      shownUse(other, now) === shownUse(token, now),
  )
  const idEnd = equal.length === 0 ? null : endOfId(id, equal)
  return { createdAt, expiresAt, lastUsedAt, idEnd }
}

/** The last use as a person reads it: two that differ by seconds read the same. */
const shownUse = ({ lastUsedAt }: Token, now: number) =>
  typeof lastUsedAt === 'number' ? formatRelative(lastUsedAt, now) : lastUsedAt

/** The shortest end of an id that no other id has. */
function endOfId(id: string, others: readonly Token[]): string {
  for (let length = ID_END; length < id.length; length += 1) {
    const end = id.slice(-length)
    if (!others.some((other) => other.id.endsWith(end))) return end
  }
  return id
}
