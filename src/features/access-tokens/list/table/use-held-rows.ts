import { useCallback, useState } from 'react'

import type { Token } from '../../../../api/token'

/** A row of the list. `isGone`: the token was revoked elsewhere while the pointer was on the list. */
export type Row = { token: Token; isGone: boolean }

type Held = { key: string; tokens: readonly Token[] }

/** While the pointer is on the list its rows keep their places, whatever the meter says meanwhile: no
 *  other row may slip under a finger that is about to press. What they say stays current. A change
 *  of the view, or by this page's own dialogs, moves rows at once.
 *  @param tokens those of the view, in its order  @param all every token there is
 *  @param key names the view; rows are held only within one */
export function useHeldRows(
  tokens: readonly Token[],
  all: readonly Token[],
  key: string,
): {
  rows: Row[]
  /** For the list's element. */
  holdHandlers: { onPointerMove: () => void; onPointerLeave: () => void }
  /** Stays the same function. */
  release: () => void
} {
  const [held, setHeld] = useState<Held | null>(null)
  const release = useCallback(() => setHeld(null), [])
  const hold = () => {
    if (held?.key !== key) setHeld({ key, tokens })
  }
  return {
    rows: held?.key === key ? mergeRows(held.tokens, all) : tokens.map(asRow),
    holdHandlers: { onPointerMove: hold, onPointerLeave: release },
    release,
  }
}

const asRow = (token: Token): Row => ({ token, isGone: false })

/** The held rows in their order with what is known of them now. */
export function mergeRows(held: readonly Token[], all: readonly Token[]): Row[] {
  const known = new Map(all.map((token) => [token.id, token]))
  return held.map((token) => {
    const now = known.get(token.id)
    return now ? asRow(now) : { token, isGone: true }
  })
}
