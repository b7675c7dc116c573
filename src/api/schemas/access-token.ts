// Every path, wire name and limit of the meter's token app. A firmware that differs needs a change
// here and nowhere else: the client, the form's rules and the mock meter are all built from this file.
import * as z from 'zod/mini'

import { mapSteps, type Steps } from '../../lib/steps'
import { cutText, isVisible } from '../../lib/visible-text'
import {
  roles,
  type NewToken,
  type RefusedFields,
  type Token,
  type TokenList,
  type UnreadableRow,
} from '../token'
import { nonEmpty, toMs, unixSeconds } from './common'

/** The device's app that manages access tokens, as it is called in paths. */
export const ACCESS_TOKEN_APP = 'access-token'

export const accessTokenPaths = {
  tokens: '/api/access-token/tokens',
  token: (id: string) => `/api/access-token/tokens/${encodeURIComponent(id)}`,
  authorise: (id: string) => `/api/access-token/tokens/${encodeURIComponent(id)}/authorise`,
} as const

/** The method of each call. A firmware may need another method, or a body (`json`) where none is sent:
 *  change it here. `doneStatus` is the status that means success when the answer has no body. */
export const accessTokenCalls = {
  list: { method: 'GET' },
  create: { method: 'POST' },
  authorise: { method: 'POST' },
  revoke: { method: 'DELETE', doneStatus: 204 },
} as const

/** The JWT claim `exp` that the meter uses for "never": 9999-12-31 in Unix seconds. */
export const NEVER_EXP_S = 253_402_214_400

/** Longest name in Unicode code points, after trimming. */
export const NAME_MAX = 64

const roleWire = z.enum(roles)

/** Why a name is refused. The form and the mock meter each have their own sentence for it. */
export type NameProblem = 'name_empty' | 'name_too_long' | 'name_control' | 'name_invisible'

/** What is wrong with a name, or null: 1 to 64 code points after trimming, at least one of them visible,
 *  any script, no control characters, no line or paragraph separators, no half of a surrogate pair. */
export function nameProblem(name: string): NameProblem | null {
  const trimmed = name.trim()
  if (trimmed === '') return 'name_empty'
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(trimmed)) return 'name_control'
  if (!isVisible(trimmed)) return 'name_invisible'
  return Array.from(trimmed).length > NAME_MAX ? 'name_too_long' : null
}

export const nameSchema = z.string().check((name) => {
  name.value = name.value.trim()
  const message = nameProblem(name.value)
  // The other fields of a form are looked at all the same.
  if (message) name.issues.push({ code: 'custom', input: name.value, message, continue: true })
})

/** Body of `POST /tokens`. That `expires_at` lies in the future is checked where a clock is. */
export const createTokenWire = z.object({
  name: nameSchema,
  role: roleWire,
  expires_at: z.nullable(unixSeconds),
})
export type CreateTokenWire = z.infer<typeof createTokenWire>

export const toCreateTokenWire = ({ name, role, expiresAt }: NewToken): CreateTokenWire => ({
  name,
  role,
  expires_at: expiresAt === null ? null : expiresAt / 1000,
})

/** The `fields` of a refused `POST /tokens` under the product's names. Fields that the product did not
 *  send are left out. */
export function fromRefusedFields(fields: Readonly<Record<string, string>>): RefusedFields {
  const { name, role, expires_at: expiresAt } = fields
  return {
    ...(name !== undefined && { name }),
    ...(role !== undefined && { role }),
    ...(expiresAt !== undefined && { expiresAt }),
  }
}

/** The id of a token, which becomes part of a path. Text that would change the path (`..`) is refused. */
const tokenIdWire = z
  .string()
  .check(z.refine((id) => /^[\w~.-]{1,128}$/.test(id) && id !== '.' && id !== '..'))

/** Longest name shown, in UTF-16 units. A real meter's names are shorter; an endless one would stop the
 *  page. */
const SHOWN_NAME_MAX = 256

export const tokenWire = z.object({
  id: tokenIdWire,
  name: z.string(),
  role: roleWire,
  created_at: unixSeconds,
  expires_at: z.nullable(unixSeconds),
  authorised_at: z.nullable(unixSeconds),
  last_used_at: z.optional(z.nullable(unixSeconds)),
})
export type TokenWire = z.infer<typeof tokenWire>

/** Reads a token from the wire. In the JWT the year 9999 means "never", so it does in `expires_at` too. */
export function fromTokenWire(wire: TokenWire): Token {
  return {
    id: wire.id,
    name: cutText(wire.name, SHOWN_NAME_MAX),
    role: wire.role,
    createdAt: toMs(wire.created_at),
    expiresAt:
      wire.expires_at === null || wire.expires_at >= NEVER_EXP_S ? null : toMs(wire.expires_at),
    authorisedAt: wire.authorised_at === null ? null : toMs(wire.authorised_at),
    lastUsedAt:
      wire.last_used_at === undefined || wire.last_used_at === null
        ? wire.last_used_at
        : toMs(wire.last_used_at),
  }
}

const hasUniqueIds = (tokens: TokenWire[]) =>
  new Set(tokens.map((token) => token.id)).size === tokens.length

/** Answer of `GET /tokens` as the contract has it. */
export const tokenListWire = z.object({
  tokens: z.array(tokenWire).check(z.refine(hasUniqueIds)),
})

/** The same answer, read row by row, so that one bad row does not hide the others. */
export const tokenRowsWire = z.object({
  tokens: z.unknown(),
})

const labelWire = z.object({ id: z.optional(z.unknown()), name: z.optional(z.unknown()) })

/** Separates the rows that are tokens from those that cannot be read. Two rows with the same id cannot
 *  be told apart, so neither counts as a token. */
export function* tokenRowsSteps(rows: readonly unknown[]): Steps<TokenList> {
  const tokens: Token[] = []
  const unreadable: UnreadableRow[] = []
  const parsed = yield* mapSteps(rows, (row) => ({ row, wire: tokenWire.safeParse(row) }))
  const counts = new Map<string, number>()
  for (const { wire } of parsed) {
    if (wire.success) counts.set(wire.data.id, (counts.get(wire.data.id) ?? 0) + 1)
  }
  for (const { row, wire } of parsed) {
    if (wire.success && counts.get(wire.data.id) === 1) tokens.push(fromTokenWire(wire.data))
    else unreadable.push(labelOf(row))
  }
  return { tokens, unreadable }
}

function labelOf(row: unknown): UnreadableRow {
  const { id, name } = labelWire.safeParse(row).data ?? {}
  return {
    id: tokenIdWire.safeParse(id).data ?? null,
    name: typeof name === 'string' ? cutText(name, SHOWN_NAME_MAX) : null,
  }
}

/** Answer of `POST /tokens`, the only answer that holds the secret. */
export const createdTokenWire = z.object({
  token: tokenWire,
  secret: nonEmpty,
})

/** Answer of `POST /tokens/{id}/authorise`. */
export const oneTokenWire = z.object({ token: tokenWire })
