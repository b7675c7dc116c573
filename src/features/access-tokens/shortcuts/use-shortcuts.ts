import { useEffect, useLayoutEffect, useRef } from 'react'

import { areShortcutsOn, isTyping, shortcutOf, type Shortcut } from './shortcuts'

type ShortcutHandlers = { onAdd: () => void; onSearch: () => void; onHelp: () => void }

/** Listens for the page's shortcuts. None fires while somebody types, under an open dialog or menu,
 *  or where they are turned off. */
export function useShortcuts({ onAdd, onSearch, onHelp }: ShortcutHandlers): void {
  const handlers = useRef<Record<Shortcut, () => void>>(null)
  useLayoutEffect(() => {
    handlers.current = { add: onAdd, search: onSearch, help: onHelp }
  })

  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event)
      if (shortcut === null || isTyping(event.target) || isCovered() || !areShortcutsOn()) return
      // Else "/" would be typed into the search, and opens a search of its own in Firefox.
      event.preventDefault()
      handlers.current?.[shortcut]()
    }
    document.addEventListener('keydown', handleKeyDown)
    return () => document.removeEventListener('keydown', handleKeyDown)
  }, [])
}

const isCovered = () => document.querySelector('dialog[open], :popover-open') !== null
