import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

import { sendText } from './answers'
import { securityHeaders, setSecurityHeaders } from './headers'
import { logRequest, type Log } from './log'
import { createPipeline, type PipelineOptions } from './pipeline'
import { sendNamed, sendStatic, type StaticFiles } from './static-files'

/** How long a client may take, in milliseconds, and how much it may open. */
type Limits = { headersMs: number; requestMs: number; idleMs: number; connections: number }

export type AppServerOptions = Pick<PipelineOptions, 'api' | 'mockControl' | 'hosts'> & {
  files: StaticFiles
  log: Log
  limits?: Partial<Limits>
}

/** The Node host, not yet listening. Every answer carries the security headers. */
export function createAppServer(options: AppServerOptions): Server {
  const limits = { headersMs: 5000, requestMs: 10_000, idleMs: 60_000, connections: 1000 }
  Object.assign(limits, options.limits)
  const answer = createPipeline({
    ...options,
    ready: (request, response) => sendNamed(options.files, request, response),
    pages: (request, response, path) => sendStatic(options.files, path, request, response),
    // Without the error's text, which could hold what the person sent.
    onMistake: () => options.log(`${new Date().toISOString()} the request could not be answered`),
  })

  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: Math.min(1000, limits.headersMs / 2),
      maxHeaderSize: 16 * 1024,
      // Refused by the host check instead, with our headers.
      requireHostHeader: false,
    },
    (request, response) => {
      logRequest(options.log, request, response)
      void answer(request, response)
    },
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

const refusals: ReadonlyMap<string, string> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout'],
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large'],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', '413 Content Too Large'],
])

/** A whole answer as text: what Node could not parse has no response object. */
function rawRefusal(error: Error): string {
  const code = 'code' in error ? String(error.code) : ''
  const headers = { ...securityHeaders, 'Cache-Control': 'no-store', Connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const status = refusals.get(code) ?? '400 Bad Request'
  return `HTTP/1.1 ${status}\r\n${lines.join('')}Content-Length: 0\r\n\r\n`
}
