import { useLayoutEffect, useRef, type KeyboardEvent, type ToggleEvent } from 'react'

import styles from './menu.module.css'
import { showToast } from '../toast-store'

export type MenuItem = {
  label: string
  onSelect: () => void
  /** Why the item cannot be used now; shown when it is chosen all the same. */
  disabledReason?: string | undefined
}

export type MenuPlace = {
  /** The button that the menu belongs to. */
  anchor: HTMLElement
  onClose: () => void
}

type MenuProps = MenuPlace & { label: string; items: MenuItem[] }

/** A menu that is open as long as it is rendered. It is a native popover, which the browser closes on
 *  Escape and on a press outside. Arrow keys move between its items. */
export function Menu({ label, anchor, items, onClose }: MenuProps) {
  const ref = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const menu = ref.current
    if (!menu) return
    menu.showPopover()
    place(menu, anchor.getBoundingClientRect())
    menu.querySelector('button')?.focus()
  }, [anchor])

  const handleToggle = (event: ToggleEvent) => {
    if (event.newState === 'closed') onClose()
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(ref.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (event.key === 'Tab') ref.current?.hidePopover()
    if (next === undefined) return
    event.preventDefault()
    buttons.at(next % buttons.length)?.focus()
  }
  const handleSelect = (item: MenuItem) => {
    if (item.disabledReason !== undefined) {
      showToast({ tone: 'info', text: item.disabledReason })
      return
    }
    ref.current?.hidePopover()
    // A dialog that opens now will return the focus to the button when it closes.
    anchor.focus()
    item.onSelect()
  }

  return (
    <div
      ref={ref}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={styles['menu']}
      onToggle={handleToggle}
      onKeyDown={handleKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles['item']}
          aria-disabled={item.disabledReason !== undefined || undefined}
          title={item.disabledReason}
          onClick={() => handleSelect(item)}
        >
          {item.label}
        </button>
      ))}
    </div>
  )
}

const GAP_PX = 4

/** Places the menu below the button, aligned with its end, or above it if there is no room below. */
function place(menu: HTMLElement, anchor: DOMRect): void {
  const { width, height } = menu.getBoundingClientRect()
  const isRoomBelow = anchor.bottom + GAP_PX + height <= innerHeight
  const top = isRoomBelow ? anchor.bottom + GAP_PX : anchor.top - GAP_PX - height
  const left = Math.min(anchor.right, innerWidth - GAP_PX) - width
  menu.style.top = `${Math.max(GAP_PX, top)}px`
  menu.style.left = `${Math.max(GAP_PX, left)}px`
}
