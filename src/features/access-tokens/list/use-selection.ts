import { useCallback, useDeferredValue, useMemo, useState } from 'react'

import type { Token } from '../../../api/token'

const NOTHING: ReadonlySet<string> = new Set()

/** The tokens that the person has selected. A token that leaves the list leaves the selection as well.
 *  @param tokens every token there is   @param shown those on screen, in their order */
export function useSelection(
  tokens: readonly Token[],
  shown: readonly Token[],
): {
  /** In the order of the screen; what a filter hides comes last. */
  selected: readonly Token[]
  /** Those on screen among them are selected. */
  selectedIds: ReadonlySet<string>
  select: (token: Token, isSelected: boolean) => void
  /** Selects these tokens and no others. */
  selectOnly: (rows: readonly { token: Token }[]) => void
} {
  const [chosenIds, setChosenIds] = useState(NOTHING)
  // The boxes are ticked at once.
  const laterIds = useDeferredValue(chosenIds)
  const selected = useMemo(
    () => (laterIds.size === 0 ? [] : selectedInOrder(laterIds, tokens, shown)),
    [tokens, shown, laterIds],
  )
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
  return { selected, selectedIds: chosenIds, select, selectOnly }
}

/** The chosen ones among `tokens`: first those on screen, as they stand there. */
export function selectedInOrder(
  chosenIds: ReadonlySet<string>,
  tokens: readonly Token[],
  shown: readonly Token[],
): readonly Token[] {
  const isChosen = ({ id }: Token) => chosenIds.has(id)
  return [...new Set([...shown.filter(isChosen), ...tokens.filter(isChosen)])]
}
