import type { IncomingMessage, ServerResponse } from 'node:http'

import { sessionPaths } from '../api/schemas/session'
import { signInRefusedWire } from '../api/schemas/sign-in'
import { sendError } from './answers'
import type { Handler } from './pipeline'

/** Wrong passwords in a row that nobody has to wait for: more than the form lets a person try at once, so
 *  that only a program comes to know this limit. */
const FREE_TRIES = 10
const FIRST_WAIT_MS = 5000
const LONGEST_WAIT_MS = 300_000
/** So long after the last wrong password it is forgotten. */
const FORGET_MS = 900_000
/** An answer to a sign-in is shorter. */
const MAX_ANSWER_BYTES = 16 * 1024

type Guesses = { wrong: number; underWay: number; lastMs: number }

type Options = {
  /** Whose guesses count together. */
  clientOf: (request: IncomingMessage) => string
  /** A clock that only ever goes on, in milliseconds. */
  elapsedMs?: () => number
  /** Clients remembered; beyond it the one that was quiet for longest is forgotten. */
  remembered?: number
}

/** Lets a client that has guessed wrong passwords wait for the next try: 5 s, then twice as long each time,
 *  at most 5 minutes. It gets 429 with the seconds to wait, and the meter is not asked. What counts is
 *  what the meter says; a sign-in that works and 15 quiet minutes let everything be forgotten. */
export function slowGuesses(
  handler: Handler,
  { clientOf, elapsedMs = () => performance.now(), remembered = 1000 }: Options,
): Handler {
  const clients = new Map<string, Guesses>()

  /** The client's entry, put last: the first of the map is the one that was quiet for longest. */
  function entryOf(client: string): Guesses {
    const known = clients.get(client)
    const isStale = known && known.underWay === 0 && elapsedMs() - known.lastMs > FORGET_MS
    const entry = known && !isStale ? known : { wrong: 0, underWay: 0, lastMs: elapsedMs() }
    clients.delete(client)
    clients.set(client, entry)
    for (const oldest of clients.keys()) {
      if (clients.size <= remembered) break
      clients.delete(oldest)
    }
    return entry
  }

  return async (request, response) => {
    if (!isSignIn(request)) return handler(request, response)
    const client = clientOf(request)
    const entry = entryOf(client)
    const waitMs = waitOf(entry, elapsedMs())
    if (waitMs > 0) {
      response.setHeader('Retry-After', Math.ceil(waitMs / 1000))
      request.resume()
      return sendError(
        response,
        429,
        'too_many_guesses',
        'Too many wrong passwords came from here.',
      )
    }
    entry.underWay += 1
    const answer = listenTo(response)
    response.once('close', () => {
      entry.underWay -= 1
      const outcome = outcomeOf(response.statusCode, answer())
      if (outcome === 'right') clients.delete(client)
      if (outcome !== 'wrong') return
      entry.wrong += 1
      entry.lastMs = elapsedMs()
    })
    return handler(request, response)
  }
}

/** Milliseconds until the client may try again. Tries whose answer is still to come count as wrong, so that
 *  many at once gain nothing. */
function waitOf({ wrong, underWay, lastMs }: Guesses, nowMs: number): number {
  if (wrong + underWay < FREE_TRIES) return 0
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, wrong - FREE_TRIES), LONGEST_WAIT_MS)
  if (underWay > 0) return waitMs
  return Math.max(0, lastMs + waitMs - nowMs)
}

const isSignIn = ({ method, url }: IncomingMessage): boolean =>
  method === 'POST' && url?.split('?', 1)[0] === sessionPaths.signIn

/** Listens along to what is sent. @returns the text so far, as far as it is short and not compressed */
function listenTo(response: ServerResponse): () => string {
  const chunks: Buffer[] = []
  let bytes = 0
  const keep = (chunk: unknown) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return
    const buffer = Buffer.from(chunk)
    bytes += buffer.byteLength
    if (bytes <= MAX_ANSWER_BYTES) chunks.push(buffer)
  }
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  Object.assign(response, {
    write: (...given: Parameters<typeof write>) => {
      keep(given[0])
      return write(...given)
    },
    end: (...given: Parameters<typeof end>) => {
      keep(given[0])
      return end(...given)
    },
  })
  return () => Buffer.concat(chunks).toString()
}

/** What the meter said of a password. Some meters refuse one with status 200; other refusals, such as of
 *  a busy meter, say nothing of it. */
function outcomeOf(status: number, text: string): 'right' | 'wrong' | 'unknown' {
  if (status === 400 || status === 401 || status === 403) return 'wrong'
  if (status < 200 || status >= 300) return 'unknown'
  return signInRefusedWire.safeParse(parseJson(text)).success ? 'wrong' : 'right'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The address that a request comes from; of IPv6 the network, of which one computer has all addresses. */
export function addressOf(request: { socket: { remoteAddress?: string | undefined } }): string {
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  return address.includes(':') ? networkOf(address) : address
}

/** The first 64 bits of an IPv6 address, written out. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after].slice(0, 4).join(':')
}
