import type { Role, Token } from '../../../../api/token'

/** An attempt to add a token whose answer never came. */
export type LostAttempt = {
  name: string
  role: Role
  /** Ids of this name and role that were in the list before, so that a new row can be told from an old
   *  one; null when the list was not known then. */
  knownIds: ReadonlySet<string> | null
}

/** What the list says about a lost attempt. `unsure`: there is such a token, but it may be an older
 *  one that somebody else is about to use. */
export type LostToken = { kind: 'found'; token: Token } | { kind: 'none' } | { kind: 'unsure' }

/** Looks for the token that a lost attempt may have left behind: of those that wait for AUTHORISE, the
 *  newest that was not there before and is what was asked for.
 *  @param tokens the list as it is after the attempt */
export function findLostToken(tokens: readonly Token[], attempt: LostAttempt): LostToken {
  const { name, role, knownIds } = attempt
  const [newest] = tokens
    .filter((token) => token.name === name && token.role === role && token.authorisedAt === null)
    .filter((token) => !knownIds?.has(token.id))
    .toSorted((a, b) => b.createdAt - a.createdAt)
  if (!newest) return { kind: 'none' }
  return knownIds === null ? { kind: 'unsure' } : { kind: 'found', token: newest }
}
