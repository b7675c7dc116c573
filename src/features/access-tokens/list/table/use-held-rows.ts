import { useCallback, useMemo, useState } from 'react'

import type { Token } from '../../../../api/token'

/** A row of the list. `isGone`: the token was revoked elsewhere while the pointer was on the list. */
export type Row = { token: Token; isGone: boolean }

type Held = { key: string; tokens: readonly Token[] }

/** While the pointer is on the list, its rows keep their places even when the list changes: no other
 *  row may move under a pointer that is about to click. Their contents stay current. A change of the
 *  view, or by a dialog of this page, moves rows at once.
 *  @param tokens those that match the view, in its order  @param all every token
 *  @param key identifies the view; another view shows its rows at once */
export function useHeldRows(
  tokens: readonly Token[],
  all: readonly Token[],
  key: string,
): {
  rows: Row[]
  /** The pointer is on the list. */
  hold: () => void
  /** It is gone. Stays the same function. */
  release: () => void
} {
  const [held, setHeld] = useState<Held | null>(null)
  const release = useCallback(() => setHeld(null), [])
  const hold = () => {
    if (held?.key !== key) setHeld({ key, tokens })
  }
  // As long as nothing has changed, the rows are the same as without a pointer.
  const heldTokens = held?.key === key && held.tokens !== tokens ? held.tokens : null
  const rows = useMemo(
    () => (heldTokens ? mergeRows(heldTokens, all) : tokens.map(asRow)),
    [heldTokens, tokens, all],
  )
  return { rows, hold, release }
}

const rowsOf = new WeakMap<Token, Row>()

/** The same object for the same token: a row that is as it was is not drawn again. */
function asRow(token: Token): Row {
  const row = rowsOf.get(token) ?? { token, isGone: false }
  rowsOf.set(token, row)
  return row
}

/** The held rows, in their order, with their tokens as they are now. */
export function mergeRows(held: readonly Token[], all: readonly Token[]): Row[] {
  const known = new Map(all.map((token) => [token.id, token]))
  return held.map((token) => {
    const now = known.get(token.id)
    return now ? asRow(now) : { token, isGone: true }
  })
}
