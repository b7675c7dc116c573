import type { Token } from '../api/token'
import { DAY_MS } from '../lib/duration'

/** The present of unit tests, epoch ms: 1 March 2027, noon in UTC, a Monday. */
export const NOW = Date.UTC(2027, 2, 1, 12)

/** A token for unit tests: in use, half of its life behind it at NOW.
 *  @param given what the test is about */
export function aToken(given: Partial<Token> = {}): Token {
  const name = given.name ?? 'evcc'
  return {
    id: `id of ${name}`,
    name,
    role: 'api',
    createdAt: NOW - 100 * DAY_MS,
    expiresAt: NOW + 100 * DAY_MS,
    authorisedAt: NOW - 99 * DAY_MS,
    lastUsedAt: null,
    ...given,
  }
}
