import type { Token } from '../../../api/token'

/** The tokens that are being replaced: not expired, while a newer token of the same name and role
 *  exists. @param now epoch ms
 *  @returns the id of each older token, with the newest of its name and role */
export function replacedBy(tokens: readonly Token[], now: number): Map<string, Token> {
  const newest = new Map<string, Token>()
  const living = tokens.filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
  for (const token of living) {
    const other = newest.get(keyOf(token))
    if (!other || token.createdAt > other.createdAt) newest.set(keyOf(token), token)
  }
  const pairs = new Map<string, Token>()
  for (const token of living) {
    const successor = newest.get(keyOf(token))
    if (successor && successor.createdAt > token.createdAt) pairs.set(token.id, successor)
  }
  return pairs
}

// A role has no blank in it, so what follows the first one is the name.
const keyOf = ({ role, name }: Token) => `${role} ${name}`

/** What the meter tells of a token's use since its successor was authorised:
 *  - `not-reported`: this meter does not tell; `never`: it was never used at all
 *  - `since`: used in or after that second; `before`: used, but not since */
export type UseOfOld = 'not-reported' | 'never' | 'since' | 'before'

/** @param since when the successor was authorised, epoch ms by the meter's clock */
export function oldUse({ lastUsedAt }: Token, since: number): UseOfOld {
  if (lastUsedAt === undefined) return 'not-reported'
  if (lastUsedAt === null) return 'never'
  return lastUsedAt >= since ? 'since' : 'before'
}
