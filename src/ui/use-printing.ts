import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** True while the browser prints. Paper cannot be scrolled, so a windowed list has to render all its
 *  rows. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    // The browser captures the page as soon as the event has been handled, so React must not defer.
    const begin = () => flushSync(() => setIsPrinting(true))
    const end = () => setIsPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}
