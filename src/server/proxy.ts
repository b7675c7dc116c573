import type { IncomingMessage, ServerResponse } from 'node:http'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { checkServerIdentity, type PeerCertificate } from 'node:tls'
import { X509Certificate } from 'node:crypto'

import { Pool, type Dispatcher } from 'undici'

import { sendError } from './answers'
import { boundedBody, RequestTooLargeError } from './bounded-body'
import type { MeterSettings } from './env'
import { Gate } from './gate'
import { AnswerTooLargeError, HttpsWanted, MeterTimeout, nameFailure } from './meter-failure'
import { headersForBrowser, headersForMeter } from './proxy-headers'
import type { Handler } from './pipeline'

export type ProxyLimits = {
  /** Whole exchange, waiting for a connection included: below the 10 s after which the browser gives up
   *  by itself, so that it is told who was slow. */
  totalMs: number
  connectMs: number
  requestBytes: number
  answerBytes: number
  /** Parallel connections: the meter is a small device. */
  connections: number
}

const defaults: ProxyLimits = {
  totalMs: 9000,
  connectMs: 5000,
  requestBytes: 64 * 1024,
  answerBytes: 16 * 1024 * 1024,
  connections: 4,
}

type Proxy = {
  handle: Handler
  /** Ends all connections to the meter. */
  close: () => Promise<void>
}

/** A reverse proxy to one meter. Redirects are passed on, not followed, but for one from http to https at
 *  the meter itself, which is told as a wrong setting; nothing is repeated. */
export function createProxy(meter: MeterSettings, changes: Partial<ProxyLimits> = {}): Proxy {
  const limits = { ...defaults, ...changes }
  const pool = new Pool(meter.origin, {
    connections: limits.connections,
    pipelining: 1,
    // The one timer below rules; these would tell an aborted call apart only by their text.
    headersTimeout: 0,
    bodyTimeout: 0,
    // Short, as a meter that drops an idle connection just then would lose a call that is not repeated.
    keepAliveTimeout: 1000,
    connect: { timeout: limits.connectMs, ...tlsOptions(meter) },
  })
  // The pool keeps its own bound with calls waiting in it, but drops a connection for each of them that
  // is given up; and the gate alone would let it open new ones before it knows that old ones are free.
  const gate = new Gate(limits.connections)
  return {
    close: () => pool.destroy(),
    handle: async (request, response) => {
      const call = new AbortController()
      const timer = setTimeout(() => call.abort(new MeterTimeout()), limits.totalMs)
      response.once('close', () => call.abort())
      try {
        await exchange({ request, response, pool, gate, limits, meter, signal: call.signal })
      } catch (error) {
        refuse(request, response, error)
      } finally {
        clearTimeout(timer)
        call.abort()
      }
    },
  }
}

type Exchange = {
  request: IncomingMessage
  response: ServerResponse
  pool: Pool
  gate: Gate
  limits: ProxyLimits
  meter: MeterSettings
  signal: AbortSignal
}

async function exchange(call: Exchange): Promise<void> {
  const { request, response, limits, signal } = call
  const hasBody = request.headers['transfer-encoding'] ?? request.headers['content-length']
  const body = hasBody ? await boundedBody(request, { limit: limits.requestBytes, signal }) : null
  const leave = await call.gate.enter(signal)
  try {
    const answer = await call.pool.request({
      path: request.url ?? '/',
      method: methodOf(request),
      headers: headersForMeter(request.headers, call.meter.origin),
      body,
      signal,
    })
    if (Number(answer.headers['content-length'] ?? 0) > limits.answerBytes)
      throw new AnswerTooLargeError()
    if (isSentToHttps(call.meter.origin, answer)) {
      await answer.body.dump()
      throw new HttpsWanted()
    }
    response.statusCode = answer.statusCode
    for (const [name, value] of Object.entries(headersForBrowser(answer.headers))) {
      response.setHeader(name, value)
    }
    await pipeline(answer.body, limitBytes(limits.answerBytes), response, { signal })
  } finally {
    leave()
  }
}

/** Whether the meter, asked over http, answers that it is to be asked over https. */
function isSentToHttps(
  origin: string,
  { statusCode, headers }: Pick<Dispatcher.ResponseData, 'statusCode' | 'headers'>,
): boolean {
  const { location } = headers
  if (statusCode < 300 || statusCode >= 400 || typeof location !== 'string') return false
  const meter = new URL(origin)
  const target = URL.canParse(location, origin) ? new URL(location, origin) : meter
  return (
    meter.protocol === 'http:' && target.protocol === 'https:' && target.hostname === meter.hostname
  )
}

/** Before the answer has begun, says in the contract's shape what went wrong; after, cuts it. */
function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.destroyed) return
  if (error instanceof RequestTooLargeError) {
    sendError(response, 413, 'request_too_large', 'The request is too large.')
    return
  }
  if (error instanceof MeterTimeout && !request.complete) {
    response.setHeader('Connection', 'close')
    sendError(response, 408, 'request_timeout', 'The request took too long to arrive.')
    return
  }
  const { status, code, message } = nameFailure(error)
  sendError(response, status, code, message)
}

/** Fails with AnswerTooLargeError once more than `limit` bytes went through. */
function limitBytes(limit: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.byteLength
      if (bytes > limit) done(new AnswerTooLargeError())
      else done(null, chunk)
    },
  })
}

function methodOf(request: IncomingMessage): Dispatcher.HttpMethod {
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
  return methods.find((method) => method === request.method) ?? 'GET'
}

function tlsOptions({ ca, tlsInsecure }: MeterSettings) {
  if (tlsInsecure) return { rejectUnauthorized: false }
  if (ca === undefined) return {}
  const pinned = new X509Certificate(ca).fingerprint256
  return {
    ca,
    // A self-signed meter seldom knows the name it is called by: the very certificate is proof enough.
    checkServerIdentity: (host: string, certificate: PeerCertificate) =>
      certificate.fingerprint256 === pinned ? undefined : checkServerIdentity(host, certificate),
  }
}
