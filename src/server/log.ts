import type { IncomingMessage, ServerResponse } from 'node:http'

/** Longest path logged, in characters. */
const MAX_PATH = 120

export type Log = (line: string) => void

/** Writes one line when the request is over: time, method, path, status, duration. Nothing a person
 *  sent besides the path: no header, query or body, as they may hold a token or a password. */
export function logRequest(log: Log, request: IncomingMessage, response: ServerResponse): void {
  const startMs = performance.now()
  const path = pathOf(request.url ?? '')
  response.once('close', () => {
    const outcome = response.writableFinished ? String(response.statusCode) : 'cut'
    const took = Math.round(performance.now() - startMs)
    log(`${new Date().toISOString()} ${request.method ?? '-'} ${path} ${outcome} ${took}ms`)
  })
}

function pathOf(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  // A token pasted into the address bar must not reach the log either.
  const safe = path.replace(/[^/]{64,}/g, '…')
  return safe.length > MAX_PATH ? `${safe.slice(0, MAX_PATH)}…` : safe
}
