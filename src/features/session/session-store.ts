import { jwtClaims, jwtExpiresAt, type JwtClaims } from '../../api/schemas/session'
import { createStore } from '../../lib/create-store'
import { decodeJwt } from '../../lib/jwt'
import { storage } from '../../lib/storage'
import { useStore } from '../../lib/use-store'

/** The key of the meter's own web UI: signed in there is signed in here, and the other way round. */
export const TOKEN_KEY = 'token'

/** Why nobody is signed in; the sign-in page says it in words. */
export type EndReason =
  | 'signed-out'
  | 'signed-out-unconfirmed'
  | 'token-forgotten'
  | 'other-tab'
  | 'expired'
  | 'session-refused'
  | 'token-refused'
  | 'token-revoked'
  | 'demo-reset'

export type Session = {
  /** The JWT sent with every request, or null when signed out. */
  token: string | null
  claims: JwtClaims
  /** `access-token`: an admin token made on the access token page; `sign-in`: a password session. */
  kind: 'sign-in' | 'access-token'
  /** False when this browser refused to keep the token: it lasts as long as this tab. */
  isKept: boolean
  endReason: EndReason | null
}

/** What may stand in a header; anything else in storage is no token. */
const isSendable = (token: string): boolean => /^[\x21-\x7e]+$/.test(token)

export function readClaims(token: string): JwtClaims {
  const parsed = jwtClaims.safeParse(decodeJwt(token))
  return parsed.success ? parsed.data : {}
}

function sessionOf(token: string, isKept: boolean): Session {
  const claims = readClaims(token)
  const kind = claims.role === 'admin' || claims.role === 'api' ? 'access-token' : 'sign-in'
  return { token, claims, kind, isKept, endReason: null }
}

const signedOut = (endReason: EndReason | null): Session => ({
  token: null,
  claims: {},
  kind: 'sign-in',
  isKept: true,
  endReason,
})

function load(): Session {
  const token = storage.read(TOKEN_KEY)
  return token !== null && isSendable(token) ? sessionOf(token, true) : signedOut(null)
}

const store = createStore(signedOut(null))

export const subscribeSession = store.subscribe

export const currentSession = store.get

export const useSession = (): Session => useStore(store)

/** Takes a JWT into use, in this tab and, where storage works, in the others. */
export function startSession(token: string): void {
  store.set(sessionOf(token, storage.write(TOKEN_KEY, token)))
}

/** Forgets the JWT here and in the other tabs. Ending twice keeps the first reason. */
export function endSession(reason: EndReason): void {
  if (store.get().token === null) return
  storage.remove(TOKEN_KEY)
  store.set(signedOut(reason))
}

/** The meter refused `token` with 401. A late answer to a token no longer in use changes nothing.
 *  @param now epoch ms */
export function handleRefused(token: string, now: number): void {
  const session = store.get()
  if (token !== session.token) return
  const expiresAt = jwtExpiresAt(session.claims)
  if (expiresAt !== null && expiresAt <= now) endSession('expired')
  else endSession(session.kind === 'access-token' ? 'token-refused' : 'session-refused')
}

/** Reads the stored JWT and follows the other tabs; once, before the first render. */
export function watchSession(): void {
  store.set(load())
  addEventListener('storage', (event) => {
    // A null key: the other tab emptied the whole storage.
    if (event.key !== null && event.key !== TOKEN_KEY) return
    const next = load()
    if (next.token === store.get().token) return
    if (next.token !== null) store.set(next)
    // A token that was never kept is not touched by what other tabs do.
    else if (store.get().isKept) store.set(signedOut('other-tab'))
  })
}
