import { createStore } from '../lib/create-store'

/** Why a request that the meter did not carry out waits, to be sent once more:
 *  - `limited`: the meter takes one change a second and refused this one with 429
 *  - `refused`: it answered 401, which its apps do as well while the login app restarts */
export type PauseReason = 'limited' | 'refused'

/** How long a request waits, in seconds. The meter's limit has room again after two, whatever it was
 *  asked before. */
export const PAUSE_S = 2

/** What is being waited for at this moment, and the seconds left; null when nothing is. */
export const pauseStore = createStore<{ reason: PauseReason; seconds: number } | null>(null)

let running = 0

/** Waits and counts down, for everyone to see.
 *  @param seconds whole seconds  @throws the signal's reason when the caller gives up meanwhile */
export async function pause(
  reason: PauseReason,
  { seconds = PAUSE_S, signal }: { seconds?: number; signal?: AbortSignal | undefined } = {},
): Promise<void> {
  running += 1
  try {
    for (let left = seconds; left > 0; left -= 1) {
      pauseStore.set({ reason, seconds: left })
      await new Promise((resolve) => setTimeout(resolve, 1000))
      signal?.throwIfAborted()
    }
  } finally {
    running -= 1
    if (running === 0) pauseStore.set(null)
  }
}
