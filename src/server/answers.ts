import type { ServerResponse } from 'node:http'

import type { ErrorCode } from '../api/schemas/error-codes'

/** Sends one plain sentence, never cached. Ends a response that has begun by cutting it. */
export function sendText(response: ServerResponse, status: number, sentence: string): void {
  send(response, status, 'text/plain; charset=utf-8', `${sentence}\n`)
}

/** Sends an error in the shape of the meter's contract. @see docs/meter-api.md */
export function sendError(
  response: ServerResponse,
  status: number,
  code: ErrorCode,
  message: string,
): void {
  send(response, status, 'application/json', JSON.stringify({ error: { message, code } }))
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.statusCode = status
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Length', Buffer.byteLength(body))
  response.end(body)
}
