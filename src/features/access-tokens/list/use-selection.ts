import { useCallback, useMemo, useState } from 'react'

import type { Token } from '../../../api/token'

const NOTHING: ReadonlySet<string> = new Set()

/** The tokens that the person has selected. A token that leaves the list leaves the selection as well.
 *  @param tokens every token there is */
export function useSelection(tokens: readonly Token[]): {
  /** In the order of `tokens`. */
  selected: readonly Token[]
  selectedIds: ReadonlySet<string>
  select: (token: Token, isSelected: boolean) => void
  /** Selects these tokens and no others. */
  selectOnly: (rows: readonly { token: Token }[]) => void
} {
  const [chosenIds, setChosenIds] = useState(NOTHING)
  const selected = useMemo(
    () => (chosenIds.size === 0 ? [] : tokens.filter((token) => chosenIds.has(token.id))),
    [tokens, chosenIds],
  )
  const selectedIds = useMemo(() => new Set(selected.map((token) => token.id)), [selected])
  const select = useCallback((token: Token, isSelected: boolean) => {
    setChosenIds((ids) => {
      const next = new Set(ids)
      if (isSelected) next.add(token.id)
      else next.delete(token.id)
      return next
    })
  }, [])
  const selectOnly = (rows: readonly { token: Token }[]) =>
    setChosenIds(new Set(rows.map(({ token }) => token.id)))
  return { selected, selectedIds, select, selectOnly }
}
