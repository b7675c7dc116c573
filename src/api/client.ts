import * as z from 'zod/mini'

import { anySignal } from '../lib/any-signal'
import { randomId } from '../lib/random-id'
import { takeEarlyList } from './early-list'
import { ApiError } from './errors'
import { pause, PAUSE_S, type PauseReason } from './pause'
import { abortable, parseJson, readText } from './read-answer'
import { errorWire, refusedFieldsWire } from './schemas/common'
import type { ErrorCode } from './schemas/error-codes'

/** Sends a request to the meter and rejects as `fetch` does. Tests and the static demo set another one,
 *  the mock meter. */
export type Transport = (outgoing: Request) => Promise<Response>

type Credentials = {
  /** The JWT of this browser, or null when signed out. */
  read: () => string | null
  /** The meter answered 401 to a request that carried `jwt`, and again when asked once more. */
  refused: (jwt: string) => void
}

/** Time limit of one request, body included, in milliseconds. */
const TIMEOUT_MS = 10_000

/** Longest time that a POST waits to be sent again, in seconds: beyond it the person decides. */
const LONGEST_PAUSE_S = 5

/** The meter's own message is cut after so many characters. */
const MAX_MESSAGE = 300

/** The schema for calls whose status is the whole answer (204). */
export const anyAnswer = z.unknown()

let transport: Transport = (outgoing) => takeEarlyList(outgoing) ?? fetch(outgoing)
let credentials: Credentials = { read: () => null, refused: () => {} }

export function setTransport(next: Transport): void {
  transport = next
}

export function setCredentials(next: Credentials): void {
  credentials = next
}

type RequestOptions<T> = {
  path: string
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Shape of a good answer; `anyAnswer` where the contract promises none. */
  schema: z.ZodMiniType<T>
  json?: unknown
  form?: Record<string, string>
  /** What is sent as Bearer: `session`, this browser's JWT (default); `none`; or another text, such as
   *  the secret of a token to try. A 401 to another text does not end the session. */
  as?: 'session' | 'none' | { bearer: string }
  /** Translates the `fields` of a refusal into the caller's names; without it they are left out. */
  fieldsFrom?: (wire: Readonly<Record<string, string>>) => Record<string, string>
  /** The one status that means done, where the body says nothing (204). */
  doneStatus?: number
  /** A refusal with such a status and this shape is returned as an answer instead of thrown. */
  expectedRefusal?: { hasStatus: (status: number) => boolean; schema: z.ZodMiniType<T> }
  signal?: AbortSignal | undefined
  timeoutMs?: number
}

/** The last POST, settled or not. */
let lastPost: Promise<unknown> = Promise.resolve()

/** Sends one request and returns the parsed answer. POSTs go one after the other, because the meter
 *  holds one back for up to a second and refuses more. A request is sent again, once, only where the
 *  meter has certainly not carried it out: after a 429 to a POST, and after a 401 to this browser's JWT.
 *  @throws ApiError; the caller's own abort is passed on as its AbortError */
export function request<T>(options: RequestOptions<T>): Promise<T> {
  if (options.method !== 'POST') return askTwice(options)
  const answer = lastPost.then(() => askTwice(options))
  // Without what was answered: it may be a secret.
  lastPost = answer.then(noValue, noValue)
  return answer
}

const noValue = () => {}

async function askTwice<T>(options: RequestOptions<T>): Promise<T> {
  const { as = 'session', signal } = options
  const sessionJwt = as === 'session' ? credentials.read() : null
  const bearer = typeof as === 'object' ? as.bearer : sessionJwt
  const waited = new Set<PauseReason>()
  for (;;) {
    try {
      return await askOnce(options, bearer)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const isRefused = error.status === 401 && sessionJwt !== null
      const reason = isRefused ? 'refused' : 'limited'
      if (!isRefused && !isShortlyLimited(error, options.method)) throw error
      if (waited.has(reason)) {
        if (isRefused) credentials.refused(sessionJwt)
        throw error
      }
      waited.add(reason)
      await pause(reason, { signal, seconds: secondsUntilNext(error) })
      // Signed out meanwhile, or signed in anew.
      if (sessionJwt !== null && credentials.read() !== sessionJwt) throw error
    }
  }
}

const secondsUntilNext = ({ retryAfterS = 0 }: ApiError) =>
  Math.max(PAUSE_S, Math.ceil(retryAfterS))

/** Whether a POST was refused for its haste and may be sent again before a person loses patience. The
 *  meter's web server has no code for it; one is of the server in between, which lets guesses wait. */
const isShortlyLimited = (error: ApiError, method: string | undefined): boolean =>
  method === 'POST' &&
  error.status === 429 &&
  error.code === undefined &&
  secondsUntilNext(error) <= LONGEST_PAUSE_S

/** @throws ApiError; the caller's own abort is passed on as its AbortError */
async function askOnce<T>(options: RequestOptions<T>, bearer: string | null): Promise<T> {
  const { path } = options
  const limit = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)
  const signal = options.signal ? anySignal(options.signal, limit) : limit

  let response: Response | undefined
  let text: string
  try {
    response = await abortable(transport(buildRequest(options, bearer, signal)), signal)
    text = await abortable(readText(response, path), signal)
  } catch (error) {
    if (error instanceof ApiError) throw error
    if (options.signal?.aborted) throw error
    if (limit.aborted) throw new ApiError('timeout', 'No answer within the time limit', { path })
    if (response) {
      // It began to answer, so it can be reached.
      throw new ApiError('network', 'Answer cut off', { path, code: 'answer_cut_off' })
    }
    throw new ApiError('network', 'No connection', { path })
  }

  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    // The browser does not tell where to. A meter that is asked over http has one place to send to.
    const code: ErrorCode | undefined = isPlainHttp() ? 'https_wanted' : undefined
    throw new ApiError('bad-response', 'Redirect', { path, status: response.status, code })
  }
  if (!response.ok) {
    const expected = parseExpectedRefusal(options, response.status, text)
    if (expected?.success) return expected.data
    throw refusal(response, text, options)
  }
  if (options.doneStatus !== undefined && response.status !== options.doneStatus) {
    throw new ApiError('bad-response', 'Unexpected status', { path, status: response.status })
  }
  return parseAnswer(options, response.status, text)
}

function buildRequest<T>(
  options: RequestOptions<T>,
  bearer: string | null,
  signal: AbortSignal,
): Request {
  const headers = new Headers({ Accept: 'application/json' })
  if (bearer !== null) headers.set('Authorization', `Bearer ${bearer}`)
  const method = options.method ?? 'GET'
  // A browser may repeat a request by itself; this lets the server recognise the repetition.
  if (method !== 'GET') headers.set('X-Request-Id', randomId())
  let body: string | URLSearchParams | null = null
  if (options.form) body = new URLSearchParams(options.form)
  if (options.json !== undefined) {
    headers.set('Content-Type', 'application/json')
    body = JSON.stringify(options.json)
  }
  // The unit tests run in Node, where there is no page to resolve a path against.
  const origin = globalThis.location?.origin ?? 'http://meter.invalid'
  return new Request(new URL(options.path, origin), {
    method,
    headers,
    body,
    signal,
    cache: 'no-store',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
  })
}

const isPlainHttp = (): boolean => globalThis.location?.protocol === 'http:'

function parseAnswer<T>(options: RequestOptions<T>, status: number, text: string): T {
  const parsed = options.schema.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  // What zod found is not passed on: it could quote what the meter sent.
  throw new ApiError('bad-response', 'Answer outside the contract', { path: options.path, status })
}

function parseExpectedRefusal<T>(
  { expectedRefusal }: RequestOptions<T>,
  status: number,
  text: string,
) {
  if (!expectedRefusal?.hasStatus(status)) return undefined
  return expectedRefusal.schema.safeParse(parseJson(text))
}

function refusal<T>(response: Response, text: string, options: RequestOptions<T>): ApiError {
  const parsed = errorWire.safeParse(parseJson(text))
  const detail = parsed.success ? parsed.data.error : undefined
  const fields = refusedFieldsWire.safeParse(detail?.fields)
  const retryAfter = Number(response.headers.get('Retry-After') ?? NaN)
  return new ApiError('http', (detail?.message ?? '').slice(0, MAX_MESSAGE), {
    path: options.path,
    status: response.status,
    // What the vendor's numbers mean is not published.
    code: typeof detail?.code === 'string' ? detail.code : undefined,
    fields: fields.success ? options.fieldsFrom?.(fields.data) : undefined,
    retryAfterS: Number.isFinite(retryAfter) && retryAfter >= 0 ? retryAfter : undefined,
  })
}
