import type { Handler } from './pipeline'

/** Ids remembered: far more than are sent while a browser tries a request again. */
const REMEMBERED = 1000

/** Lets each numbered request through once and cuts the connection of a second with its id.
 *  Chromium and Firefox repeat a request, a POST too, when a connection they have used before is cut
 *  without an answer, once for each such connection and unseen by the page: one ADD could make seven
 *  tokens. Cut like the first, the page learns that the connection failed, which is true. */
export function refuseRepeats(handler: Handler): Handler {
  const seen = new Set<string>()
  return (request, response) => {
    const id = request.headers['x-request-id']
    if (typeof id !== 'string') return handler(request, response)
    if (seen.has(id)) {
      response.destroy()
      return undefined
    }
    seen.add(id)
    for (const oldest of seen) {
      if (seen.size <= REMEMBERED) break
      seen.delete(oldest)
    }
    return handler(request, response)
  }
}
