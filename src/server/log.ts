import type { IncomingMessage, ServerResponse } from 'node:http'

/** Longest path logged, in characters. */
const MAX_PATH = 120

export type Log = (line: string) => void

/** Writes one line when the request is over: time, address, method, path, how it ended, duration. Nothing
 *  a person sent besides the path: no header, query or body, as they may hold a token or a password.
 *  How it ended: a status; `cut` where this server ended it, `left` where the client did. */
export function logRequest(log: Log, request: IncomingMessage, response: ServerResponse): void {
  const startMs = performance.now()
  const path = pathOf(request.url ?? '')
  // Gone once the connection is closed.
  const address = request.socket.remoteAddress ?? '-'
  response.once('close', () => {
    const took = Math.round(performance.now() - startMs)
    const asked = `${request.method ?? '-'} ${path}`
    log(`${new Date().toISOString()} ${address} ${asked} ${outcomeOf(response)} ${took}ms`)
  })
}

function outcomeOf(response: ServerResponse): string {
  if (response.writableFinished) return String(response.statusCode)
  return response.errored ? 'cut' : 'left'
}

function pathOf(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  // A token pasted into the address bar must not reach the log either.
  const safe = path.replace(/[^/]{64,}/g, '…')
  return safe.length > MAX_PATH ? `${safe.slice(0, MAX_PATH)}…` : safe
}
