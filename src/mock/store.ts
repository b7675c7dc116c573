import * as z from 'zod/mini'

import { tokenWire } from '../api/schemas/access-token'
import { unixSeconds } from '../api/schemas/common'
import { privateJwk, type PrivateJwk } from './jwt'
import { seedTokens, type SeedName } from './seed'

/** Sessions and tokens are known by their ids alone: what a program shows is proven by its signature. */
const storeState = z.object({
  tokens: z.array(tokenWire),
  sessions: z.array(z.object({ jti: z.string(), exp: unixSeconds })),
})
type StoreState = z.infer<typeof storeState>

const savedState = z.object({
  version: z.literal(1),
  key: z.nullable(privateJwk),
  stores: z.record(z.string(), storeState),
})

/** Where a mock's state outlives it. */
export type Persistence = {
  /** The state last saved by anyone, anything else for none. Cheapest when it gives the same object
   *  until there is another state. */
  load(): unknown
  save(state: unknown): void
}

/** Stores kept at a time; beyond it the one not used for longest is dropped. */
export const MAX_STORES = 200

/** One store as a request sees it. Both ways are synchronous, so that nothing comes between. */
export type StoreAccess = {
  read(): StoreState
  /** Changes the state in place and saves it. */
  change<T>(apply: (state: StoreState) => T): T
}

type Stores = {
  /** @param now epoch ms, for a store that is new */
  access(name: string, seed: SeedName, now: number): StoreAccess
  /** Forgets a store with all its seeds; without a name everything, the key too. */
  reset(name?: string): void
  key(): PrivateJwk | null
  setKey(key: PrivateJwk): void
}

/** All data of a mock: its stores by name and seed, and the key that it signs with. */
export function createStores(persistence?: Persistence): Stores {
  let seen: unknown
  let key: PrivateJwk | null = null
  let stores = new Map<string, StoreState>()

  /** Takes over what another tab saved meanwhile. */
  function refresh(): void {
    const loaded = persistence?.load()
    if (loaded === seen) return
    seen = loaded
    const parsed = savedState.safeParse(loaded)
    key = parsed.success ? parsed.data.key : null
    stores = new Map(parsed.success ? Object.entries(parsed.data.stores) : [])
  }

  function save(): void {
    if (!persistence) return
    const state = { version: 1, key, stores: Object.fromEntries(stores) }
    persistence.save(state)
    // Not to be taken for another's when it comes back.
    seen = state
  }

  function open(name: string, seed: SeedName, now: number): StoreState {
    const id = `${name}/${seed}`
    const state = stores.get(id) ?? { tokens: seedTokens(seed, now), sessions: [] }
    // Put last, so that the first of the map is the one not used for longest.
    stores.delete(id)
    stores.set(id, state)
    for (const oldest of stores.keys()) {
      if (stores.size <= MAX_STORES) break
      stores.delete(oldest)
    }
    return state
  }

  return {
    access: (name, seed, now) => ({
      read() {
        refresh()
        return open(name, seed, now)
      },
      change(apply) {
        refresh()
        const result = apply(open(name, seed, now))
        save()
        return result
      },
    }),
    reset(name) {
      refresh()
      if (name === undefined) key = null
      for (const id of stores.keys()) {
        if (name === undefined || id.startsWith(`${name}/`)) stores.delete(id)
      }
      save()
    },
    key() {
      refresh()
      return key
    },
    setKey(next) {
      refresh()
      key = next
      save()
    },
  }
}
