import type { MockContext } from './context'

/** How long the login app takes to start again, in milliseconds. */
export const RESTART_MS = 1500

/** Tells whether the login app is down. With the device `login-restarting` a restart begins with the
 *  first request of a store; the next one begins after a request with another device.
 *  @param elapsedMs a clock that only ever goes on, milliseconds */
export function createLoginRestart(
  elapsedMs: () => number,
): (context: Pick<MockContext, 'store' | 'device'>) => boolean {
  const began = new Map<string, number>()
  return ({ store, device }) => {
    if (device !== 'login-restarting') {
      began.delete(store)
      return false
    }
    const nowMs = elapsedMs()
    const beganMs = began.get(store) ?? nowMs
    began.set(store, beganMs)
    return nowMs - beganMs < RESTART_MS
  }
}
