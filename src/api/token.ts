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

/** A row of the meter's list that cannot be read as a token. */
export type UnreadableRow = {
  /** null when the row has no usable id; then it cannot be revoked. */
  id: string | null
  /** null when the row has none. */
  name: string | null
}

/** The meter's tokens, in its order, and the rows that cannot be read. */
export type TokenList = {
  tokens: readonly Token[]
  unreadable: readonly UnreadableRow[]
}

/** What the meter is asked to create. */
export type NewToken = {
  name: string
  role: Role
  /** Epoch ms UTC, whole seconds; null = never expires */
  expiresAt: number | null
}

/** A new token and its secret, which the meter tells this once. */
export type CreatedToken = { token: Token; secret: string }

/** The meter's message for each field of a `NewToken` that it refused. */
export type RefusedFields = Partial<Record<keyof NewToken, string>>
