import type { IncomingMessage, ServerResponse } from 'node:http'

/** Longest path logged, in characters. */
const MAX_PATH = 120
/** A part of a path this long may be a token. */
const MIN_SECRET = 64
const longPart = new RegExp(`[^/]{${MIN_SECRET},}`, 'g')

export type Log = (line: string) => void

/** Hands lines on together, once for all that ended in the same turn of the event loop: each writing
 *  costs a call of the system. What is left is written when the process ends. */
export function gatherLines(write: Log): Log {
  let lines: string[] = []
  const flush = () => {
    if (lines.length > 0) write(lines.join('\n'))
    lines = []
  }
  process.once('exit', flush)
  return (line) => {
    if (lines.length === 0) setImmediate(flush)
    lines.push(line)
  }
}

/** Writes one line when the request is over: time, address, method, path, how it ended, duration. Nothing
 *  a person sent besides the path: no header, query or body, as they may hold a token or a password.
 *  How it ended: a status; `cut` where this server ended it, `left` where the client did. */
export function logRequest(log: Log, request: IncomingMessage, response: ServerResponse): void {
  const startMs = performance.now()
  const path = pathOf(request.url ?? '')
  // Gone once the connection is closed.
  const address = request.socket.remoteAddress ?? '-'
  // It closes once; `once` would cost a wrapper for each request.
  response.on('close', () => {
    const took = Math.round(performance.now() - startMs)
    const asked = `${request.method ?? '-'} ${path}`
    log(`${timestamp()} ${address} ${asked} ${outcomeOf(response)} ${took}ms`)
  })
}

function outcomeOf(response: ServerResponse): string {
  if (response.writableFinished) return String(response.statusCode)
  return response.errored ? 'cut' : 'left'
}

let stampMs = 0
let stamp = ''

/** The time of day, written out once for all requests of a millisecond. */
function timestamp(): string {
  const nowMs = Date.now()
  if (nowMs !== stampMs) stamp = new Date(nowMs).toISOString()
  stampMs = nowMs
  return stamp
}

function pathOf(url: string): string {
  const end = url.search(/[?#]/)
  const path = end < 0 ? url : url.slice(0, end)
  if (path.length < MIN_SECRET) return path
  // A token pasted into the address bar must not reach the log either.
  const safe = path.replace(longPart, '…')
  return safe.length > MAX_PATH ? `${safe.slice(0, MAX_PATH)}…` : safe
}
