import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'

import { boundedBody } from './bounded-body'

/** Ends when the browser goes away before its answer is complete. */
export function clientSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) controller.abort()
  })
  return controller.signal
}

/** Largest body taken, in bytes: the contract's own limit is lower. */
const MAX_BODY_BYTES = 64 * 1024

/** The web Request of a Node request, its body complete.
 *  @param origin scheme and host the path is resolved against, e.g. `http://localhost:4173`
 *  @throws RequestTooLargeError, or the signal's reason when it ends first */
export async function toRequest(
  incoming: IncomingMessage,
  { origin, signal }: { origin: string; signal: AbortSignal },
): Promise<Request> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const method = incoming.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody
    ? await buffer(await boundedBody(incoming, { limit: MAX_BODY_BYTES, signal }))
    : null
  return new Request(new URL(incoming.url ?? '/', origin), { method, headers, signal, body })
}

/** Writes a web Response. An error response (`Response.error()`) or a body that breaks off becomes a
 *  cut connection, as a meter would cut it. */
export async function sendResponse(answer: Response, outgoing: ServerResponse): Promise<void> {
  if (answer.type === 'error') {
    outgoing.destroy()
    return
  }
  outgoing.statusCode = answer.status
  for (const [name, value] of answer.headers) {
    if (!outgoing.hasHeader(name)) outgoing.setHeader(name, value)
  }
  if (answer.body === null) {
    outgoing.end()
    return
  }
  await pipeline(fromWeb(answer.body), outgoing).catch(() => outgoing.destroy())
}

/** The chunks of a web stream; leaving early cancels it. */
async function* fromWeb(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}
