import type { Token } from '../../../api/token'
import type { MessageKey } from '../../../i18n/locales'
import { DAY_MS } from '../../../lib/duration'

export type TokenStatus = 'waiting' | 'active' | 'expires-soon' | 'expired'

/** Every status, in the order in which they matter to a person. */
export const statuses = [
  'waiting',
  'expires-soon',
  'active',
  'expired',
] as const satisfies readonly TokenStatus[]

/** How long before its end a token counts as expiring soon, in milliseconds: 30 days. */
export const SOON_MS = 30 * DAY_MS

/** The status of a token. An expired token is expired whether or not it was authorised; a waiting one
 *  is waiting even when it ends soon. @param now epoch ms */
export function tokenStatus(token: Token, now: number): TokenStatus {
  if (token.expiresAt !== null && token.expiresAt <= now) return 'expired'
  if (token.authorisedAt === null) return 'waiting'
  return token.expiresAt !== null && token.expiresAt - now <= SOON_MS ? 'expires-soon' : 'active'
}

/** Why a token of this status cannot be authorised; null = it can. Revoke is open to every status. */
const authoriseBlockers: Record<TokenStatus, MessageKey | null> = {
  waiting: null,
  active: 'tokens.authorise.already',
  'expires-soon': 'tokens.authorise.already',
  expired: 'tokens.authorise.expired',
}

/** @param now epoch ms @returns the reason to show, or null when Authorise makes sense */
export const authoriseBlocker = (token: Token, now: number): MessageKey | null =>
  authoriseBlockers[tokenStatus(token, now)]

/** How much of a token's lifetime has passed: 0 when new, 1 when expired; null when it never expires.
 *  @param now epoch ms */
export function lifeSpent(token: Token, now: number): number | null {
  if (token.expiresAt === null) return null
  const span = token.expiresAt - token.createdAt
  if (span <= 0) return 1
  return Math.min(1, Math.max(0, (now - token.createdAt) / span))
}

/** After how long without a use a token counts as unused, in milliseconds: 90 days. */
const UNUSED_MS = 90 * DAY_MS

/** Whether an active token was not used for 90 days, nor authorised in that time. Never true where the
 *  meter does not report uses. @param now epoch ms */
export function isUnused(token: Token, now: number): boolean {
  const { authorisedAt, lastUsedAt } = token
  if (lastUsedAt === undefined || authorisedAt === null) return false
  if (tokenStatus(token, now) !== 'active') return false
  return (lastUsedAt ?? authorisedAt) <= now - UNUSED_MS
}
