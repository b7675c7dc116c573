import { useEffect, useRef, useState, type RefObject } from 'react'

import type { Token } from '../../../../api/token'
import type { Row } from './use-held-rows'

/** Asks for a row to be brought into sight and lit; another object asks again, for the same row too. */
export type RowRequest = { tokenId: string }

/** How long a row stays lit, in milliseconds, as in the style sheet. */
const LIGHT_MS = 2_400

type ListState = {
  /** On screen. */
  rows: readonly Row[]
  /** Let through by search and filters. */
  inView: readonly Token[]
  /** Every token there is. */
  tokens: readonly Token[]
}

/** Brings a row into sight and lights it, once for each request.
 *  @returns the table's ref, and the token whose row is lit at present */
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
    // Else a long list would light the row anew whenever it draws it anew.
    const timer = setTimeout(() => setLit(null), LIGHT_MS)
    return () => clearTimeout(timer)
  }, [lit])

  return { tableRef, litTokenId: lit?.tokenId ?? null }
}

/** Where the row is that a request names. `wait`: it is on its way. `drop`: search or filters hide it,
 *  and when they go, much later, the page must not jump to it. */
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
  // A row far down a long list is not drawn yet; its place is known all the same.
  const pitch = body.clientHeight / count
  const top = body.getBoundingClientRect().top + index * pitch
  if (top < 0 || top + pitch > innerHeight) scrollBy({ top: top - innerHeight / 2 })
}
