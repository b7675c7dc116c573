import { jwtClaims, jwtExpiresAt, type JwtClaims } from '../../api/schemas/session'
import { createStore } from '../../lib/create-store'
import { decodeJwt } from '../../lib/jwt'
import { storage } from '../../lib/storage'
import { useStore } from '../../lib/use-store'
import { JWT_KEY } from './jwt-key'

/** Why nobody is signed in; the sign-in page has a sentence for each. */
type EndReason =
  | 'signed-out'
  | 'signed-out-unconfirmed'
  | 'token-forgotten'
  | 'other-tab'
  | 'expired'
  | 'session-refused'
  | 'token-refused'
  | 'token-revoked'
  | 'demo-reset'

type Session = {
  /** What is sent with every request, or null when signed out. */
  jwt: string | null
  claims: JwtClaims
  /** `access-token`: an admin token made on the access token page; `sign-in`: a password session. */
  kind: 'sign-in' | 'access-token'
  /** False when the browser could not store the JWT: the session then lasts as long as this tab. */
  isKept: boolean
  endReason: EndReason | null
}

export const isSignedIn = (session: Session): session is Session & { jwt: string } =>
  session.jwt !== null

/** Whether a text can be sent in a header; anything else in storage is not a JWT. */
const isSendable = (jwt: string): boolean =>
  jwt !== '' && Array.from(jwt).every((char) => char > ' ' && char <= '~')

export function readClaims(jwt: string): JwtClaims {
  const parsed = jwtClaims.safeParse(decodeJwt(jwt))
  return parsed.success ? parsed.data : {}
}

function sessionOf(jwt: string, isKept: boolean): Session {
  const claims = readClaims(jwt)
  const kind = claims.role === 'admin' || claims.role === 'api' ? 'access-token' : 'sign-in'
  return { jwt, claims, kind, isKept, endReason: null }
}

const signedOut = (endReason: EndReason | null): Session => ({
  jwt: null,
  claims: {},
  kind: 'sign-in',
  isKept: true,
  endReason,
})

function load(): Session {
  const jwt = storage.read(JWT_KEY)
  return jwt !== null && isSendable(jwt) ? sessionOf(jwt, true) : signedOut(null)
}

const store = createStore(signedOut(null))

export const subscribeSession = store.subscribe

export const currentSession = store.get

export const useSession = (): Session => useStore(store)

/** Takes a JWT into use, in this tab and, where storage works, in the others.
 *  @param isKept whether the browser keeps it, which is tried unless it is told */
export function startSession(jwt: string, isKept = storage.write(JWT_KEY, jwt)): void {
  store.set(sessionOf(jwt, isKept))
}

/** Forgets the JWT here and in the other tabs. A second call keeps the first reason.
 *  @param reason null while it is not known yet: `explainEnd` tells it */
export function endSession(reason: EndReason | null): void {
  if (!isSignedIn(store.get())) return
  storage.remove(JWT_KEY)
  store.set(signedOut(reason))
}

/** Tells why a session ended that ended without a reason; nothing if somebody has signed in meanwhile. */
export function explainEnd(reason: EndReason): void {
  const session = store.get()
  if (!isSignedIn(session) && session.endReason === null) store.set(signedOut(reason))
}

/** The meter refused `jwt` with 401. A late answer to a JWT that is no longer in use changes nothing.
 *  @param now epoch ms */
export function handleRefused(jwt: string, now: number): void {
  const session = store.get()
  if (jwt !== session.jwt) return
  const expiresAt = jwtExpiresAt(session.claims)
  if (expiresAt !== null && expiresAt <= now) endSession('expired')
  else endSession(session.kind === 'access-token' ? 'token-refused' : 'session-refused')
}

/** Reads the stored JWT and follows the other tabs; once, before the first render. */
export function watchSession(): void {
  store.set(load())
  addEventListener('storage', (event) => {
    // The key is null when the other tab emptied the whole storage.
    if (event.key !== null && event.key !== JWT_KEY) return
    const next = load()
    if (next.jwt === store.get().jwt) return
    if (isSignedIn(next)) store.set(next)
    // A JWT that could not be stored belongs to this tab alone.
    else if (store.get().isKept) store.set(signedOut('other-tab'))
  })
}
