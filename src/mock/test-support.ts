import {
  accessTokenPaths,
  createdTokenWire,
  type CreateTokenWire,
  type TokenWire,
} from '../api/schemas/access-token'
import { sessionPaths } from '../api/schemas/session'
import { passwordGrant, signedInWire } from '../api/schemas/sign-in'
import type { MockContext } from './context'
import { createMock, MOCK_PASSWORD, type Mock, type MockOptions } from './create-mock'
import { generateKey } from './jwt'

/** 3 March 2027, 12:00 UTC, a Wednesday. */
export const NOON = Date.UTC(2027, 2, 3, 12)

/** The key of every mock that a test does not want a key of its own for, since making one takes long;
 *  and another one. */
export const [testKey, otherKey] = await Promise.all([generateKey(), generateKey()])

/** A mock whose clock stands still. */
export const createTestMock = (options: Partial<MockOptions> = {}): Mock =>
  createMock({ now: () => NOON, makeKey: () => Promise.resolve(testKey), ...options })

export type Question = {
  method?: string
  /** The text of an access token, or a session's JWT. */
  bearer?: string
  json?: unknown
  body?: BodyInit
  form?: Record<string, string>
  signal?: AbortSignal
} & Partial<MockContext>

/** Puts one request to a mock. */
export function ask(mock: Mock, path: string, question: Question = {}): Promise<Response> {
  const { method = 'GET', bearer, json, body, form, signal, ...context } = question
  const headers = new Headers()
  if (bearer !== undefined) headers.set('Authorization', `Bearer ${bearer}`)
  const content = json === undefined ? body : JSON.stringify(json)
  const request = new Request(new URL(path, 'http://meter.invalid'), {
    method,
    headers,
    body: form ? new URLSearchParams(form) : (content ?? null),
    signal: signal ?? null,
  })
  return mock(request, context)
}

/** Asks to sign in. @param changes fields that differ from a right sign-in */
export const askSignIn = (
  mock: Mock,
  changes: Record<string, string> = {},
  context: Partial<MockContext> = {},
): Promise<Response> =>
  ask(mock, sessionPaths.signIn, {
    method: 'POST',
    form: { ...passwordGrant, password: MOCK_PASSWORD, ...changes },
    ...context,
  })

/** Signs in. @returns the session's JWT */
export async function signIn(mock: Mock, context: Partial<MockContext> = {}): Promise<string> {
  const answer = await askSignIn(mock, {}, context)
  return signedInWire.parse(await answer.json()).access_token
}

/** Makes a token as a signed-in user. */
export async function makeToken(
  mock: Mock,
  input: Partial<CreateTokenWire> = {},
): Promise<{ token: TokenWire; secret: string }> {
  const json = { name: 'evcc', role: 'api', expires_at: null, ...input }
  const question: Question = { method: 'POST', json, user: 'session' }
  const answer = await ask(mock, accessTokenPaths.tokens, question)
  return createdTokenWire.parse(await answer.json())
}

/** Makes a token that works. */
export async function makeAuthorised(mock: Mock, input: Partial<CreateTokenWire> = {}) {
  const made = await makeToken(mock, input)
  await ask(mock, accessTokenPaths.authorise(made.token.id), { method: 'POST', user: 'session' })
  return made
}
