import { useSyncExternalStore } from 'react'

import type { Store } from './create-store'

/** Reads a store in a component, which renders again when the value changes. */
export const useStore = <T>(store: Store<T>): T =>
  useSyncExternalStore(store.subscribe, store.get, store.get)
