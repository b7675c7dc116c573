import { useEffect, useLayoutEffect, useRef } from 'react'

import { areShortcutsOn, isTyping, shortcutOf, type Shortcut } from './shortcuts'

type ShortcutHandlers = { onAdd: () => void; onSearch: () => void; onHelp: () => void }

/** Listens for the page's shortcuts. None fires while the person types, while a dialog or menu is
 *  open, or when shortcuts are turned off. */
export function useShortcuts({ onAdd, onSearch, onHelp }: ShortcutHandlers): void {
  const handlers = useRef<Record<Shortcut, () => void>>(null)
  useLayoutEffect(() => {
    handlers.current = { add: onAdd, search: onSearch, help: onHelp }
  })

  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event)
      if (shortcut === null || isTyping(event.target) || isCovered() || !areShortcutsOn()) return
      if (shortcut === 'add' && hasNoTokens()) return
      // Otherwise "/" would be typed into the search field, and would open Firefox's own search.
      event.preventDefault()
      handlers.current?.[shortcut]()
    }
    document.addEventListener('keydown', handleKeyDown)
    return () => document.removeEventListener('keydown', handleKeyDown)
  }, [])
}

/** True where the meter cannot have tokens; the page says so then, and has no Add. */
const hasNoTokens = () => document.querySelector('[data-no-tokens]') !== null

const isCovered = () => document.querySelector('dialog[open], :popover-open') !== null
