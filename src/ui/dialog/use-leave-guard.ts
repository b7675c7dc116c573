import { useEffect } from 'react'

import { createStore } from '../../lib/create-store'
import { useStore } from '../../lib/use-store'

/** How many parts of the page hold something that would be lost for good if the page went away, such
 *  as a secret that has not been copied yet. */
const guardCount = createStore(0)

/** While `isActive`, the browser asks before it leaves the page, and the app stays on it. */
export function useLeaveGuard(isActive: boolean): void {
  useStayGuard(isActive)
  useEffect(() => {
    if (!isActive) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isActive])
}

/** While `isActive`, the app does not move to the sign-in page by itself. */
export function useStayGuard(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return undefined
    guardCount.set(guardCount.get() + 1)
    return () => guardCount.set(guardCount.get() - 1)
  }, [isActive])
}

/** True while something on screen must not be taken away. */
export const useIsGuarded = (): boolean => useStore(guardCount) > 0
