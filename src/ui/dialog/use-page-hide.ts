import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'

/** Runs `onHide`, and what it changes on screen, before the page goes into the browser's back/forward
 *  cache: what is on screen then comes back by the Back button. */
export function usePageHide(onHide: () => void): void {
  const latest = useRef(onHide)
  useEffect(() => {
    latest.current = onHide
  })
  useEffect(() => {
    const hide = () => flushSync(() => latest.current())
    addEventListener('pagehide', hide)
    return () => removeEventListener('pagehide', hide)
  }, [])
}
