import { DAY_MS } from '../../lib/duration'

/** How long before the end of a session the page warns, in milliseconds: a day. */
const WARN_MS = DAY_MS

/** True in the last day of a session. @param expiresAt epoch ms, null = no end @param now epoch ms */
export const expiresSoon = (expiresAt: number | null, now: number): expiresAt is number =>
  expiresAt !== null && expiresAt - now <= WARN_MS
