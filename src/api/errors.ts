type ApiErrorKind = 'network' | 'timeout' | 'http' | 'bad-response'

type ApiErrorDetails = {
  /** Path of the request, without its query; it never holds a secret. */
  path: string
  /** HTTP status, where an answer came. */
  status?: number | undefined
  /** A word for the problem: an ErrorCode of this product, or one of the meter's, e.g. `expired`. */
  code?: string | undefined
  /** The meter's message for each field it refused (422), under the names that the endpoint's function
   *  uses. */
  fields?: Record<string, string> | undefined
  /** From `Retry-After`, in seconds (429, 503). */
  retryAfterS?: number | undefined
}

/** The one error the api room throws. Callers branch on kind, status and code, never on the message.
 *
 *  network: no answer, the request may or may not have arrived. timeout: the same after the time
 *  limit. http: the meter refused; message is its own. bad-response: an answer outside the contract. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly kind: ApiErrorKind
  readonly path: string
  readonly status: number | undefined
  readonly code: string | undefined
  readonly fields: Record<string, string>
  readonly retryAfterS: number | undefined

  constructor(kind: ApiErrorKind, message: string, details: ApiErrorDetails) {
    super(message)
    this.kind = kind
    this.path = details.path
    this.status = details.status
    this.code = details.code
    this.fields = details.fields ?? {}
    this.retryAfterS = details.retryAfterS
  }
}

/** True when no answer came, or none that makes sense: the meter may have done what was asked. */
export function isOutcomeUnknown(error: unknown): boolean {
  return error instanceof ApiError && (error.kind !== 'http' || (error.status ?? 0) >= 500)
}

export const hasStatus = (error: unknown, status: number): boolean =>
  error instanceof ApiError && error.kind === 'http' && error.status === status

/** Whether the page was asked for over http, which the meter does not answer. */
export const wantsHttps = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'https_wanted'
