import { useCallback, useMemo, useRef, useState, type MouseEvent, type PointerEvent } from 'react'

import type { AttentionItem } from '../model/attention'

/** How long after a touch the list keeps still, in milliseconds: a finger does not rest on the page as
 *  a pointer does, and its next tap may come soon. */
const TOUCH_MS = 4_000

const NONE: ReadonlySet<string> = new Set()

/** Keeps what needs attention in its place while the pointer is on the list, and after an action by
 *  keyboard until the focus moves on: nothing may slide under a second click.
 *  @param attention what needs attention now
 *  @param onHold, onRelease the pointer came, or went */
export function useStandstill(
  attention: AttentionItem[],
  { onHold, onRelease }: { onHold: () => void; onRelease: () => void },
): {
  items: readonly AttentionItem[]
  /** Ids of the tokens among them that need nothing any more. */
  settledIds: ReadonlySet<string>
  /** Lets everything move at once. Stays the same function. */
  release: () => void
  /** For the element around the list. */
  handlers: {
    onPointerMove: () => void
    onPointerLeave: (event: PointerEvent) => void
    onBlur: () => void
    onClick: () => void
    onClickCapture: (event: MouseEvent) => void
  }
} {
  const [held, setHeld] = useState<AttentionItem[] | null>(null)
  const isPointerHere = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const pressed = useRef<Element | null>(null)

  const hold = () => setHeld((before) => before ?? attention)
  const release = useCallback(() => {
    isPointerHere.current = false
    setHeld(null)
    onRelease()
  }, [onRelease])

  const items = held ?? attention
  const settledIds = useMemo(() => {
    if (held === null || held === attention) return NONE
    const due = new Set(attention.map(({ token, reason }) => `${reason} ${token.id}`))
    const settled = held.filter(({ token, reason }) => !due.has(`${reason} ${token.id}`))
    return new Set(settled.map(({ token }) => token.id))
  }, [held, attention])

  return {
    items,
    settledIds,
    release,
    handlers: {
      onPointerMove: () => {
        isPointerHere.current = true
        clearTimeout(timer.current)
        hold()
        onHold()
      },
      onPointerLeave: ({ pointerType }) => {
        clearTimeout(timer.current)
        if (pointerType === 'touch') timer.current = setTimeout(release, TOUCH_MS)
        else release()
      },
      onBlur: () => {
        if (!isPointerHere.current) release()
      },
      // On the way up: what changes the state on the way down undoes a tick before it is heard of.
      onClick: hold,
      // The second click of a double click belongs to what was pressed first, whatever is there now.
      onClickCapture: (event) => {
        const button = event.target instanceof Element ? event.target.closest('button') : null
        const isSecond = event.detail > 1 && button !== pressed.current
        pressed.current = button
        if (isSecond && button) event.stopPropagation()
      },
    },
  }
}
