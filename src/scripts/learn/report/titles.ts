import type { CallRole } from '../tokens/roles'
import { safe, type Safe } from '../words/safe'

/** How a report calls the roles. */
export const titles = {
  'sign-in': safe`Sign-in`,
  list: safe`LIST`,
  add: safe`ADD`,
  authorise: safe`AUTHORISE`,
  revoke: safe`REVOKE`,
  'sign-out': safe`Sign-out`,
} as const satisfies Record<CallRole, Safe>
