import { ApiError } from './errors'
import type { ErrorCode } from './schemas/error-codes'

/** Largest answer read, in bytes: 10,000 tokens are below 4 MiB. */
export const MAX_ANSWER_BYTES = 8 * 1024 * 1024

/** The same promise, but it rejects when the signal is aborted, even if the transport ignores that. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new DOMException('Given up', 'AbortError'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/** The body as text. Stops at MAX_ANSWER_BYTES, so that a broken meter cannot fill the memory.
 *  @param path of the request, for the error  @throws ApiError when there is more */
export async function readText(response: Response, path: string): Promise<string> {
  if (!response.body) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > MAX_ANSWER_BYTES) {
      void reader.cancel().catch(() => {})
      throw new ApiError('bad-response', 'Answer too large', {
        path,
        status: response.status,
        code: 'answer_too_large' satisfies ErrorCode,
      })
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** The value that a text says in JSON; undefined where it says none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
