import { useEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

import styles from './print-only.module.css'

/** What goes on paper instead of the page, as long as it is rendered; nothing of it on screen.
 *  An open dialog prints badly, so it stands beside the page and the page is left out. */
export function PrintOnly({ children }: { children: ReactNode }) {
  return createPortal(<div className={styles['paper']}>{children}</div>, document.body)
}

/** The same, printed at once. @param onPrinted the browser's print window was left; whether it
 *  printed, no browser tells */
export function PrintNow({ children, onPrinted }: { children: ReactNode; onPrinted: () => void }) {
  const done = useRef(onPrinted)
  useEffect(() => {
    done.current = onPrinted
  })
  useEffect(() => {
    const handleAfterPrint = () => done.current()
    addEventListener('afterprint', handleAfterPrint)
    // Later, as in development an effect runs twice.
    const timer = setTimeout(() => print())
    return () => {
      clearTimeout(timer)
      removeEventListener('afterprint', handleAfterPrint)
    }
  }, [])
  return <PrintOnly>{children}</PrintOnly>
}
