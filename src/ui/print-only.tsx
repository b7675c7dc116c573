import { useEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

import styles from './print-only.module.css'

/** Content that is printed in place of the page, for as long as it is rendered, and never shown on
 *  screen. It lies outside the app's root, which print styles hide, because an open dialog prints
 *  badly. */
export function PrintOnly({ children }: { children: ReactNode }) {
  return createPortal(<div className={styles['paper']}>{children}</div>, document.body)
}

/** The same, and opens the browser's print window. @param onPrinted called when that window has been
 *  closed; browsers do not tell whether anything was printed */
export function PrintNow({ children, onPrinted }: { children: ReactNode; onPrinted: () => void }) {
  const done = useRef(onPrinted)
  useEffect(() => {
    done.current = onPrinted
  })
  useEffect(() => {
    const handleAfterPrint = () => done.current()
    addEventListener('afterprint', handleAfterPrint)
    // Deferred, because in development React runs an effect twice and cleans up after the first time.
    const timer = setTimeout(() => print())
    return () => {
      clearTimeout(timer)
      removeEventListener('afterprint', handleAfterPrint)
    }
  }, [])
  return <PrintOnly>{children}</PrintOnly>
}
