/** A value outside React that tells its listeners when it changes. */
export type Store<T> = {
  get: () => T
  /** Listeners hear only of another value, compared by identity. */
  set: (next: T) => void
  /** @returns ends the subscription */
  subscribe: (listener: () => void) => () => void
}

/** @param connect runs before the first listener is added, for values that need work only while
 *  someone listens, such as a timer; what it returns runs after the last one has left */
export function createStore<T>(initial: T, connect?: () => () => void): Store<T> {
  let value = initial
  let disconnect: (() => void) | undefined
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      if (listeners.size === 0) disconnect = connect?.()
      listeners.add(listener)
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) disconnect?.()
      }
    },
  }
}
