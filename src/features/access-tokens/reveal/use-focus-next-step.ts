import { useLayoutEffect, useRef, type RefObject } from 'react'

import type { RevealStep } from './step-list'

const CONTROLS = 'button, input, select, textarea, summary, a[href]'

/** Moves the focus on where a step that is done takes away the control that had it: to the next step
 *  that is open, else to the way out.
 *  @param list has an element per step  @param wayOut the control behind the steps */
export function useFocusNextStep(
  steps: readonly RevealStep[],
  list: RefObject<HTMLElement | null>,
  wayOut: RefObject<HTMLElement | null>,
): void {
  const before = useRef(steps)
  useLayoutEffect(() => {
    const finished = lastFinished(before.current, steps)
    before.current = steps
    // The browser gives the focus to the body when the element that had it is gone.
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
