import { useEffect, useSyncExternalStore } from 'react'

// Something on screen would be lost for good if the page went away, such as a secret not yet taken.

let guards = 0
const listeners = new Set<() => void>()

function change(by: number): void {
  guards += by
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps the browser from leaving the page unasked while `isActive`, and the app as well. */
export function useLeaveGuard(isActive: boolean): void {
  useStayGuard(isActive)
  useEffect(() => {
    if (!isActive) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isActive])
}

/** Keeps the app from moving to the sign-in page by itself while `isActive`. */
export function useStayGuard(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return undefined
    change(1)
    return () => change(-1)
  }, [isActive])
}

/** True while something on screen must not be taken away. */
export const useIsGuarded = (): boolean => useSyncExternalStore(subscribe, () => guards > 0)
