import type { ErrorCode } from '../api/schemas/error-codes'

/** Why the meter gave no usable answer, in the shape of the contract's errors. */
type MeterFailure = { status: 502 | 504; code: ErrorCode; message: string }

/** The meter took longer than the proxy waits. */
export class MeterTimeout extends Error {
  override readonly name = 'MeterTimeout'
}

/** The meter sends what it is asked over http on to https. */
export class HttpsWanted extends Error {
  override readonly name = 'HttpsWanted'
}

/** No connection to the meter came about in time. */
export class ConnectTimeout extends Error {
  override readonly name = 'ConnectTimeout'
}

/** The meter sent more bytes than the proxy passes on. */
export class AnswerTooLargeError extends Error {
  override readonly name = 'AnswerTooLargeError'
}

const failures = {
  unreachable: {
    status: 502,
    code: 'meter_unreachable',
    message: 'The meter does not answer at its address.',
  },
  nameNotFound: {
    status: 502,
    code: 'meter_name_not_found',
    message: "The meter's host name is not known in this network.",
  },
  reset: { status: 502, code: 'meter_reset', message: 'The meter broke the connection off.' },
  timeout: { status: 504, code: 'meter_timeout', message: 'The meter took too long to answer.' },
  tls: {
    status: 502,
    code: 'meter_tls',
    message: "The meter's certificate is not trusted, or it speaks no https.",
  },
  wantsHttps: {
    status: 502,
    code: 'meter_wants_https',
    message: 'The meter wants to be asked over https.',
  },
  notHttp: {
    status: 502,
    code: 'meter_not_http',
    message: 'What answers at the address of the meter does not speak http.',
  },
  tooLarge: {
    status: 502,
    code: 'answer_too_large',
    message: "The meter's answer is too large.",
  },
} as const satisfies Record<string, MeterFailure>

const byCode: ReadonlyMap<string, MeterFailure> = new Map<string, MeterFailure>([
  ['EADDRNOTAVAIL', failures.unreachable],
  ['ECONNREFUSED', failures.unreachable],
  ['EHOSTDOWN', failures.unreachable],
  ['EHOSTUNREACH', failures.unreachable],
  ['ENETDOWN', failures.unreachable],
  ['ENETUNREACH', failures.unreachable],
  ['ETIMEDOUT', failures.unreachable],
  ['EAI_AGAIN', failures.nameNotFound],
  ['EAI_FAIL', failures.nameNotFound],
  ['EAI_NONAME', failures.nameNotFound],
  ['ENOTFOUND', failures.nameNotFound],
  ['ECONNABORTED', failures.reset],
  ['ECONNRESET', failures.reset],
  ['EPIPE', failures.reset],
  ['EPROTO', failures.tls],
  ['CERT_HAS_EXPIRED', failures.tls],
  ['CERT_NOT_YET_VALID', failures.tls],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', failures.tls],
  ['SELF_SIGNED_CERT_IN_CHAIN', failures.tls],
  ['UNABLE_TO_GET_ISSUER_CERT', failures.tls],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', failures.tls],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', failures.tls],
  ['HPE_HEADER_OVERFLOW', failures.tooLarge],
])

/** Names a failed call to the meter; anything unknown counts as a broken connection.
 *  @param error what Node threw, or what the call was aborted with */
export function nameFailure(error: unknown): MeterFailure {
  if (error instanceof MeterTimeout) return failures.timeout
  if (error instanceof HttpsWanted) return failures.wantsHttps
  if (error instanceof AnswerTooLargeError) return failures.tooLarge
  if (error instanceof ConnectTimeout) return failures.unreachable
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^ERR_(TLS|SSL)_/.test(code)) return failures.tls
  const known = byCode.get(code)
  if (known) return known
  // What Node's parser cannot read; an answer that ends too early is a broken connection.
  return code.startsWith('HPE_') && code !== 'HPE_INVALID_EOF_STATE'
    ? failures.notHttp
    : failures.reset
}
