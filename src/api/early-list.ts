/** GET of the token list, as src/api/schemas/access-token.ts has it: that file would bring the schemas into the
 *  first script. A test holds both together. */
export const EARLY_LIST_PATH = '/api/access-token/tokens'

type EarlyList = { authorization: string; answer: Promise<Response>; stop: () => void }

let early: EarlyList | null = null

/** Asks the meter for the list before the page's scripts are there. The answer waits for the one request that
 *  asks the same.  @param jwt of this browser, sent as Bearer */
export function askForListEarly(jwt: string): void {
  const authorization = `Bearer ${jwt}`
  const controller = new AbortController()
  const answer = (async () =>
    fetch(EARLY_LIST_PATH, {
      headers: { Accept: 'application/json', Authorization: authorization },
      signal: controller.signal,
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    }))()
  // A failure belongs to whoever takes the answer.
  answer.catch(() => {})
  early = { authorization, answer, stop: () => controller.abort() }
}

/** What was answered, or its failure, to the first request for the list with the same JWT; null for all others. */
export function takeEarlyList(outgoing: Request): Promise<Response> | null {
  if (!early || outgoing.method !== 'GET') return null
  if (new URL(outgoing.url).pathname !== EARLY_LIST_PATH) return null
  const { authorization, answer, stop } = early
  early = null
  if (outgoing.headers.get('Authorization') !== authorization) {
    stop()
    return null
  }
  outgoing.signal.addEventListener('abort', stop, { once: true })
  return answer
}
