import type { Token, TokenList } from '../../../api/token'
import { mapSteps, type Steps } from '../../../lib/steps'
import { withShownLabel, withShownName } from './shown-names'

/** The list as the page keeps it: with names that can be shown, and with the same objects as before where nothing has
 *  changed, so that nothing is computed or drawn again for them.
 *  @param before what is kept now */
export function* takeOverSteps(
  { tokens, unreadable }: TokenList,
  before: TokenList | undefined,
): Steps<TokenList> {
  const known = new Map(before?.tokens.map((token) => [token.id, token]))
  const list = {
    tokens: yield* mapSteps(tokens, (token) => {
      const shown = withShownName(token)
      const other = known.get(token.id)
      return other && isSame(shown, other) ? other : shown
    }),
    unreadable: unreadable.map(withShownLabel),
  }
  return before && isUnchanged(list, before) ? before : list
}

const isSame = (a: Token, b: Token): boolean =>
  a.name === b.name &&
  a.role === b.role &&
  a.createdAt === b.createdAt &&
  a.expiresAt === b.expiresAt &&
  a.authorisedAt === b.authorisedAt &&
  a.lastUsedAt === b.lastUsedAt

/** Rows that cannot be read have no identity to compare: a list with some is taken for a new one. */
const isUnchanged = (list: TokenList, before: TokenList): boolean =>
  list.unreadable.length + before.unreadable.length === 0 &&
  list.tokens.length === before.tokens.length &&
  list.tokens.every((token, index) => token === before.tokens[index])
