import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

import { sendError, sendText } from './answers'
import { securityHeaders, setSecurityHeaders } from './headers'
import { isKnownHost, isSameOrigin, requestedHost, type KnownHosts } from './host-check'
import { logRequest, type Log } from './log'
import { sendStatic, type StaticFiles } from './static-files'

/** Answers one request; the security headers are already set. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

/** How long a client may take, in milliseconds, and how much it may open. */
export type Limits = { headersMs: number; requestMs: number; idleMs: number; connections: number }

export type AppServerOptions = {
  files: StaticFiles
  /** Everything under `/api/`: the meter behind a proxy, or the mock. */
  api: Handler
  /** `/__mock`, where the mock's faults are chosen by hand. */
  mockControl?: Handler
  hosts: KnownHosts
  log: Log
  limits?: Partial<Limits>
}

const apiMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
const pageMethods = new Set(['GET', 'HEAD'])

/** The Node host, not yet listening. Every answer carries the security headers. */
export function createAppServer(options: AppServerOptions): Server {
  const limits = { headersMs: 5000, requestMs: 10_000, idleMs: 60_000, connections: 1000 }
  Object.assign(limits, options.limits)

  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: Math.min(1000, limits.headersMs / 2),
      maxHeaderSize: 16 * 1024,
      // Refused by the host check instead, with our headers.
      requireHostHeader: false,
    },
    (request, response) => void answer(options, request, response),
  )
  server.setTimeout(limits.idleMs)
  server.maxConnections = limits.connections
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    setSecurityHeaders(response)
    sendText(response, 417, 'This expectation cannot be met.')
  })
  server.on('clientError', (error, socket) => {
    if (socket.writable) socket.write(rawRefusal(error))
    socket.destroy()
  })
  return server
}

async function answer(
  options: AppServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  logRequest(options.log, request, response)
  setSecurityHeaders(response)
  try {
    await route(options, request, response)
  } catch {
    // Its text could hold what the person sent, so neither the browser nor the log gets it.
    options.log(`${new Date().toISOString()} the request could not be answered`)
    sendError(response, 500, 'internal', 'This server made a mistake.')
  }
}

function route(
  options: AppServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> | void {
  const path = plainPath(request.url ?? '')
  if (path === null) return sendText(response, 400, 'This address is malformed.')
  if (path === '/healthz') return sendText(response, 200, 'ok')

  const host = requestedHost(request)
  if (host === null) return sendText(response, 400, 'The request does not name a host.')
  if (!isKnownHost(request, host, options.hosts)) {
    const hint = `If it should, start it with ALLOWED_HOSTS=${host}.`
    return sendText(response, 421, `This server does not answer for ${host}. ${hint}`)
  }

  const isApi = path === '/api' || path.startsWith('/api/')
  const methods = isApi ? apiMethods : pageMethods
  if (!methods.has(request.method ?? '')) {
    response.setHeader('Allow', [...methods].join(', '))
    return sendError(response, 405, 'method_not_allowed', 'This method is not allowed here.')
  }
  if (isApi) {
    response.setHeader('Cache-Control', 'no-store')
    if (isSameOrigin(request)) return options.api(request, response)
    return sendError(response, 403, 'foreign_origin', 'Pages of other sites may not call this.')
  }
  if (path === '/__mock' && options.mockControl) return options.mockControl(request, response)
  return sendStatic(options.files, path, request, response)
}

/** The path of a request, or null when it is no plain one: absolute, with dot segments, or hiding a
 *  separator in an escape that the meter might undo. */
function plainPath(url: string): string | null {
  const path = url.split('?', 1)[0] ?? ''
  if (!path.startsWith('/') || path.startsWith('//')) return null
  if (/%(00|2f|5c)|\\|#/i.test(path)) return null
  return path.split('/').some((part) => /^(\.|%2e){1,2}$/i.test(part)) ? null : path
}

const refusals: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Content Too Large',
}

/** A whole answer as text: what Node could not parse has no response object. */
function rawRefusal(error: Error): string {
  const code = 'code' in error ? String(error.code) : ''
  const headers = { ...securityHeaders, 'Cache-Control': 'no-store', Connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const status = refusals[code] ?? '400 Bad Request'
  return `HTTP/1.1 ${status}\r\n${lines.join('')}Content-Length: 0\r\n\r\n`
}
