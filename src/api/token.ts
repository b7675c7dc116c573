// What the product knows of an access token. No name of the wire stands here: how a meter writes
// these down is in schemas/access-token.ts.

/** What a token may do: `api` reads values, `admin` may do what a signed-in person may. */
export const roles = ['api', 'admin'] as const
export type Role = (typeof roles)[number]

/** One access token. All times are epoch milliseconds UTC. */
export type Token = {
  /** The `jti` of the JWT that is its secret. */
  id: string
  name: string
  role: Role
  createdAt: number
  /** null = never expires */
  expiresAt: number | null
  /** null = waits for AUTHORISE */
  authorisedAt: number | null
  /** null = never used; undefined = this meter does not report it */
  lastUsedAt: number | null | undefined
}

/** A row of the meter's list that is no token this product understands. */
export type UnreadableRow = {
  /** null where that, too, is no id: such a row cannot be revoked. */
  id: string | null
  /** null where the row has none. */
  name: string | null
}

/** The meter's tokens, in its order, and what else stood in its list. */
export type TokenList = {
  tokens: readonly Token[]
  unreadable: readonly UnreadableRow[]
}

/** A token that is asked for. */
export type NewToken = {
  name: string
  role: Role
  /** Epoch ms UTC, whole seconds; null = never expires */
  expiresAt: number | null
}

/** A new token and its secret, which the meter tells this once. */
export type CreatedToken = { token: Token; secret: string }

/** A sentence of the meter about each field of a `NewToken` that it does not accept. */
export type RefusedFields = Partial<Record<keyof NewToken, string>>
