import { once } from 'node:events'
import * as http from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as https from 'node:https'
import type { Socket } from 'node:net'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { checkServerIdentity, type PeerCertificate } from 'node:tls'
import { X509Certificate } from 'node:crypto'

import { sendError } from './answers'
import { boundedBody, RequestTooLargeError, toError } from './bounded-body'
import type { MeterSettings } from './env'
import { Gate } from './gate'
import {
  AnswerTooLargeError,
  ConnectTimeout,
  HttpsWanted,
  MeterTimeout,
  nameFailure,
} from './meter-failure'
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

/** Longest head of an answer, in bytes. */
const MAX_HEADER_BYTES = 16 * 1024

type Proxy = {
  handle: Handler
  /** Ends all connections to the meter. */
  close: () => void
}

/** A reverse proxy to one meter. Redirects are passed on, not followed, but for one from http to https at
 *  the meter itself, which is told as a wrong setting; nothing is repeated. */
export function createProxy(meter: MeterSettings, changes: Partial<ProxyLimits> = {}): Proxy {
  const limits = { ...defaults, ...changes }
  const options = {
    keepAlive: true,
    maxSockets: limits.connections,
    // Of a connection in no use. Short, as a meter that drops an idle connection just then would lose a
    // call that is not repeated.
    timeout: 1000,
    ...tlsOptions(meter),
  }
  const isTls = meter.origin.startsWith('https:')
  const agent = isTls ? new https.Agent(options) : new http.Agent(options)
  // Calls wait here and not in the agent, which would forget nothing of those that are given up.
  const gate = new Gate(limits.connections)
  return {
    close: () => agent.destroy(),
    handle: async (request, response) => {
      const call = new AbortController()
      const timer = setTimeout(() => call.abort(new MeterTimeout()), limits.totalMs)
      response.once('close', () => call.abort())
      try {
        await exchange({ request, response, agent, gate, limits, meter, signal: call.signal })
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
  agent: http.Agent
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
    const answer = await ask(call, body)
    if (Number(answer.headers['content-length'] ?? 0) > limits.answerBytes)
      throw new AnswerTooLargeError()
    if (isSentToHttps(call.meter.origin, answer)) {
      answer.resume()
      throw new HttpsWanted()
    }
    response.statusCode = answer.statusCode ?? 502
    for (const [name, value] of Object.entries(headersForBrowser(answer.headers))) {
      response.setHeader(name, value)
    }
    await pipeline(answer, limitBytes(limits.answerBytes), response, { signal })
  } finally {
    leave()
  }
}

/** Whether the meter, asked over http, answers that it is to be asked over https. */
function isSentToHttps(origin: string, { statusCode = 0, headers }: IncomingMessage): boolean {
  const { location } = headers
  if (statusCode < 300 || statusCode >= 400 || typeof location !== 'string') return false
  const meter = new URL(origin)
  const target = URL.canParse(location, origin) ? new URL(location, origin) : meter
  return (
    meter.protocol === 'http:' && target.protocol === 'https:' && target.hostname === meter.hostname
  )
}

/** Sends the request to the meter. @returns its answer, of which the body is still to come; answers that
 *  only announce another one (1xx) are passed over   @throws what Node does, or the signal's reason */
async function ask(call: Exchange, body: Transform | null): Promise<IncomingMessage> {
  const { request, agent, limits, meter, signal } = call
  const send = meter.origin.startsWith('https:') ? https.request : http.request
  const outgoing = send(new URL(meter.origin), {
    path: request.url ?? '/',
    method: request.method ?? 'GET',
    headers: headersForMeter(request.headers, meter.origin),
    agent,
    maxHeaderSize: MAX_HEADER_BYTES,
  })
  // An error that comes after the answer has begun ends the answer too, where it is noticed.
  outgoing.on('error', () => {})
  outgoing.once('socket', (socket) => limitConnecting(socket, limits.connectMs))
  signal.addEventListener('abort', () => outgoing.destroy(toError(signal.reason)), { once: true })
  if (body === null) outgoing.end()
  else body.once('error', (error) => outgoing.destroy(error)).pipe(outgoing)
  const [answer]: IncomingMessage[] = await once(outgoing, 'response')
  if (!answer) throw new Error('no answer')
  return answer
}

/** Gives up a connection that is not made in time. */
function limitConnecting(socket: Socket, ms: number): void {
  if (!socket.connecting) return
  const timer = setTimeout(() => socket.destroy(new ConnectTimeout()), ms)
  socket.once('connect', () => clearTimeout(timer)).once('close', () => clearTimeout(timer))
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
