import { useEffect, useRef, useState, type RefObject } from 'react'

import type { Token } from '../../../../api/token'
import type { Row } from './use-held-rows'

/** Asks to scroll to a row and to highlight it. A new object is a new request, even for the same row. */
export type RowRequest = { tokenId: string }

/** How long a row stays highlighted, in milliseconds; the same as in the style sheet. */
const LIGHT_MS = 2_400

type ListState = {
  /** The rows of the table. */
  rows: readonly Row[]
  /** The tokens that match search and filters. */
  inView: readonly Token[]
  /** Every token. */
  tokens: readonly Token[]
}

/** Scrolls to a row and highlights it, once per request.
 *  @returns the table's ref, and the token whose row is highlighted now */
export function useLitRow(
  request: RowRequest | null,
  { rows, inView, tokens }: ListState,
): { tableRef: RefObject<HTMLTableElement | null>; litTokenId: string | null } {
  const tableRef = useRef<HTMLTableElement>(null)
  const [answered, setAnswered] = useState<RowRequest | null>(null)
  const [lit, setLit] = useState<{ tokenId: string; index: number; count: number } | null>(null)

  // While rendering, not in an effect: React starts anew at once, and nothing is drawn twice.
  if (request !== null && request !== answered) {
    const answer = answerTo(request, { rows, inView, tokens })
    if (answer !== 'wait') setAnswered(request)
    if (typeof answer === 'object') setLit({ ...request, ...answer, count: rows.length })
  }

  useEffect(() => {
    if (lit === null) return undefined
    bringIntoSight(tableRef.current, lit.index, lit.count)
    // Otherwise a long list would highlight the row again whenever scrolling renders it again.
    const timer = setTimeout(() => setLit(null), LIGHT_MS)
    return () => clearTimeout(timer)
  }, [lit])

  return { tableRef, litTokenId: lit?.tokenId ?? null }
}

/** Where the requested row is. `wait`: the table will have it soon. `drop`: search or filters hide it, and
 *  the page must not jump to it when they are cleared later. */
export function answerTo(
  { tokenId }: RowRequest,
  { rows, inView, tokens }: ListState,
): { index: number } | 'wait' | 'drop' {
  const index = rows.findIndex(({ token }) => token.id === tokenId)
  if (index >= 0) return { index }
  const isTheOne = ({ id }: Token) => id === tokenId
  return inView.some(isTheOne) || !tokens.some(isTheOne) ? 'wait' : 'drop'
}

function bringIntoSight(table: HTMLTableElement | null, index: number, count: number): void {
  const body = table?.tBodies[0]
  if (!body) return
  // A row far down a long list is not rendered yet, but its place follows from the row height.
  const pitch = body.clientHeight / count
  const top = body.getBoundingClientRect().top + index * pitch
  if (top < 0 || top + pitch > innerHeight) scrollBy({ top: top - innerHeight / 2 })
}
