import type { TokenList } from '../../../api/token'
import { mapSteps, type Steps } from '../../../lib/steps'
import { withShownName } from './shown-names'

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
    unreadable: unreadable.map(withShownName),
  }
  return before && isUnchanged(list, before) ? before : list
}

/** Both were read in the same way, so they have the same fields. */
function isSame<Row extends object>(a: Row, b: Row): boolean {
  for (const key in a) if (a[key] !== b[key]) return false
  return true
}

const isUnchanged = (list: TokenList, before: TokenList): boolean =>
  JSON.stringify(list.unreadable) === JSON.stringify(before.unreadable) &&
  list.tokens.length === before.tokens.length &&
  list.tokens.every((token, index) => token === before.tokens[index])
