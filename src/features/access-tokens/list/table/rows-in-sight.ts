/** How many rows are rendered beyond each edge of the window. */
const SPARE = 6

/** Which rows of a long list the window shows, with a few to spare.
 *  @param top how far the list begins above the window's top edge  @param height of the window
 *  @param rowHeight of every row, with its gap; all in CSS pixels
 *  @returns `from` inclusive, `to` exclusive */
export function rowsInSight(list: {
  top: number
  height: number
  count: number
  rowHeight: number
}): { from: number; to: number } {
  const first = Math.floor(list.top / list.rowHeight) - SPARE
  const last = Math.ceil((list.top + list.height) / list.rowHeight) + SPARE
  const from = Math.min(Math.max(0, first), Math.max(0, list.count - 1))
  return { from, to: Math.min(list.count, Math.max(last, from + 1)) }
}
