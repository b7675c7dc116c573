import { useLayoutEffect, useRef, type RefObject } from 'react'

import type { RevealStep } from './step-list'

const CONTROLS = 'button, input, select, textarea, summary, a[href]'

/** When a finished step removes the control that had the focus, moves the focus to the first control of
 *  the next open step, or to the way out when there is none.
 *  @param list has one element per step  @param wayOut the control that closes the dialog */
export function useFocusNextStep(
  steps: readonly RevealStep[],
  list: RefObject<HTMLElement | null>,
  wayOut: RefObject<HTMLElement | null>,
): void {
  const before = useRef(steps)
  useLayoutEffect(() => {
    const finished = lastFinished(before.current, steps)
    before.current = steps
    // The browser moves the focus to the body when the focused element is removed.
    if (finished === null || document.activeElement !== document.body) return
    const next = steps.findIndex(({ isDone }, index) => index > finished && !isDone)
    const control = list.current?.children[next]?.querySelector<HTMLElement>(CONTROLS)
    const target = control ?? wayOut.current
    target?.focus()
  }, [steps, list, wayOut])
}

/** The place of the last step that was open before and is done now, or null. */
function lastFinished(before: readonly RevealStep[], now: readonly RevealStep[]): number | null {
  const index = now.findLastIndex(
    ({ id, isDone }) => isDone && before.some((step) => step.id === id && !step.isDone),
  )
  return index < 0 ? null : index
}
