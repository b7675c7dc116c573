import type { IncomingMessage } from 'node:http'
import { Transform } from 'node:stream'

/** What arrives is held back up to this many bytes, more than any body of the contract has. */
const READ_AHEAD_BYTES = 16 * 1024

/** The browser sent more bytes than allowed. */
export class RequestTooLargeError extends Error {
  override readonly name = 'RequestTooLargeError'
}

/** The body of a browser's request. It is passed on once it is complete, or too long to be held back, so
 *  that a client that sends its few bytes slowly occupies no connection to the meter.
 *  @param limit bytes   @throws RequestTooLargeError, or the signal's reason when it ends first */
export async function boundedBody(
  request: IncomingMessage,
  { limit, signal }: { limit: number; signal: AbortSignal },
): Promise<Transform> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new RequestTooLargeError()
  let bytes = 0
  return new Promise((resolve, reject) => {
    const body = new Transform({
      readableHighWaterMark: READ_AHEAD_BYTES,
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.byteLength
        if (bytes > limit) {
          done(new RequestTooLargeError())
          return
        }
        done(null, chunk)
        if (bytes >= READ_AHEAD_BYTES) resolve(body)
      },
      flush(done) {
        done()
        resolve(body)
      },
    })
    signal.addEventListener('abort', () => body.destroy(toError(signal.reason)), { once: true })
    body.once('error', (error) => {
      // Not `pipeline`, which would close the connection: the answer still has to get through.
      request.resume()
      reject(error)
    })
    request.once('error', (error) => body.destroy(error))
    request.pipe(body)
  })
}

/** What ended a signal, as an error. */
export function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('aborted')
}
