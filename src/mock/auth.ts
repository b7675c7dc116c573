import type { MockContext } from './context'
import type { MeterClaims, Signer } from './jwt'
import type { StoreAccess } from './store'

/** Which callers a route takes: everybody; signed-in users and admin tokens; or api tokens as well. */
export type Access = 'open' | 'management' | 'readings'

/** Who was let in. @property jti null for one whom `mock-user` stands for */
export type Caller = { role: MeterClaims['role']; jti: string | null }

const rolesFor: Record<Exclude<Access, 'open'>, readonly Caller['role'][]> = {
  management: ['user', 'admin'],
  readings: ['user', 'admin', 'api'],
}

type Question = {
  request: Request
  user: MockContext['user']
  access: Exclude<Access, 'open'>
  /** Epoch ms. */
  now: number
  store: StoreAccess
  signer: Signer
}

/** Finds out who asks and whether the route takes them; notes the use of an access token.
 *  @returns null when refused, whatever the reason: the meter does not tell it either */
export async function admit(question: Question): Promise<Caller | null> {
  const caller = await identify(question)
  if (!caller || !rolesFor[question.access].includes(caller.role)) return null
  if (caller.jti !== null && caller.role !== 'user') noteUse(question, caller.jti)
  return caller
}

async function identify({ request, user, now, store, signer }: Question): Promise<Caller | null> {
  if (user === 'nobody') return null
  if (user !== 'bearer') return { role: user === 'session' ? 'user' : user, jti: null }
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.get('Authorization') ?? '')
  const claims = bearer?.[1] ? await signer.verify(bearer[1], now) : null
  if (!claims || !isKnown(claims, store)) return null
  return { role: claims.role, jti: claims.jti }
}

/** Signed out sessions and revoked tokens are gone from the store, pending tokens are in it. */
function isKnown({ role, jti }: MeterClaims, store: StoreAccess): boolean {
  const { sessions, tokens } = store.read()
  if (role === 'user') return sessions.some((session) => session.jti === jti)
  return tokens.some((token) => token.id === jti && token.authorised_at !== null)
}

function noteUse({ store, now }: Question, id: string): void {
  store.change(({ tokens }) => {
    const token = tokens.find((one) => one.id === id)
    if (token) token.last_used_at = Math.floor(now / 1000)
  })
}
