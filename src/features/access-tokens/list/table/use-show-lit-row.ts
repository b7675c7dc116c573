import { useEffect, useRef, type RefObject } from 'react'

import type { Row } from './use-held-rows'

/** Brings the row that has just arrived into sight, once. @returns for the list's table */
export function useShowLitRow(
  rows: readonly Row[],
  litTokenId: string | null,
): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null)
  const shown = useRef<string | null>(null)
  useEffect(() => {
    const index = rows.findIndex(({ token }) => token.id === litTokenId)
    const body = table.current?.tBodies[0]
    if (index < 0 || !body || shown.current === litTokenId) return
    shown.current = litTokenId
    // A row far down a long list is not drawn yet; its place is known all the same.
    const pitch = body.clientHeight / rows.length
    const top = body.getBoundingClientRect().top + index * pitch
    if (top < 0 || top + pitch > innerHeight) scrollBy({ top: top - innerHeight / 2 })
  }, [rows, litTokenId])
  return table
}
