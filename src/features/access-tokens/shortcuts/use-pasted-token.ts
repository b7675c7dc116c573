import { useEffect, useLayoutEffect, useRef } from 'react'

import { findPastedJwts } from '../../../lib/pasted-jwts'
import { isTyping } from './shortcuts'

/** Listens for a token that is pasted on the page, outside its fields; also in the search field, which
 *  would show it and put it into the address. Any other text is left alone.
 *  @param onPaste gets the text as it was pasted */
export function usePastedToken(onPaste: (text: string) => void): void {
  const handler = useRef(onPaste)
  useLayoutEffect(() => {
    handler.current = onPaste
  })

  useEffect(() => {
    const handlePaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text') ?? ''
      const isElsewhere = isTyping(event.target) && !isSearch(event.target)
      if (isElsewhere || document.querySelector('dialog[open]')) return
      if (findPastedJwts(text).length === 0) return
      event.preventDefault()
      handler.current(text)
    }
    document.addEventListener('paste', handlePaste)
    return () => document.removeEventListener('paste', handlePaste)
  }, [])
}

const isSearch = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.type === 'search'
