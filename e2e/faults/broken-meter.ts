import type { IncomingMessage, ServerResponse } from 'node:http'

import { createMockApi } from '../../src/server/mock-api'
import type { Handler } from '../../src/server/pipeline'
import { createProxy } from '../../src/server/proxy'
import { refuseRepeats } from '../../src/server/refuse-repeats'
import { playMeter, serveHere, type PlayedMeter } from '../support/hosts'
import { NOW } from '../support/meter'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const send =
  (status: number, body: string, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body)

/** A piece of a long answer, sent again and again. */
const MEBIBYTE = Buffer.alloc(1024 * 1024, ' ')

const faults = {
  'cuts the connection': (request) => void request.socket.destroy(),
  'cuts the connection in mid-answer': (request, response) => {
    response.writeHead(200, { 'Content-Length': '1000' }).write('{"tokens":')
    setTimeout(() => request.socket.destroy(), 50)
  },
  'answers HTML': send(200, '<h1>Router</h1>', { 'Content-Type': 'text/html' }),
  'answers broken JSON': send(200, '{"tokens": [', { 'Content-Type': 'application/json' }),
  'answers another shape': send(200, '[1, 2]', { 'Content-Type': 'application/json' }),
  'is silent': () => {},
  'answers 50 MB': (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' })
    let left = 50
    const pour = () => {
      while (left > 0 && !response.destroyed) {
        left -= 1
        if (!response.write(MEBIBYTE)) return void response.once('drain', pour)
      }
      response.end()
    }
    pour()
  },
  'has too many requests': send(429, '', { 'Retry-After': '30' }),
} satisfies Record<string, Answer>

type AnswerFault = keyof typeof faults

/** Not one call, but all: the meter is switched off. */
export const REFUSES = 'refuses the connection'

/** What a person reads, whatever was asked. */
export const sentences: Record<Fault, RegExp> = {
  [REFUSES]: /This server cannot reach the meter/,
  'cuts the connection': /ended the connection before its answer was complete/,
  'cuts the connection in mid-answer':
    /The connection broke before the meter’s answer was complete|ended the connection/,
  'answers HTML': /does not understand/,
  'answers broken JSON': /does not understand/,
  'answers another shape': /does not understand/,
  'is silent': /did not answer within 10 seconds/,
  'answers 50 MB': /larger than any real one/,
  'has too many requests': /Try again in 30 seconds/,
}

const isFault = (name: string): name is AnswerFault => Object.hasOwn(faults, name)
export type Fault = AnswerFault | typeof REFUSES
/** All of them. */
export const faultNames: readonly Fault[] = [...Object.keys(faults).filter(isFault), REFUSES]

/** The one call that goes wrong, by the begin of its path and its method.
 *  `isOptional`: the page goes on without its answer, so that no test waits for it. */
type Call = { method: string; path: string; isOptional?: true }

/** How long this server waits for a silent call that a test waits for, in milliseconds, instead of the
 *  9 seconds of a real one. Other calls keep those, so that a busy machine makes none of them late. */
const SILENCE_MS = 500

/** The product in front of a meter that misbehaves, one call at a time. */
export class BrokenMeter {
  readonly #broken: Broken
  readonly #played: PlayedMeter
  readonly #host: Host
  #isOff = false

  static async start(): Promise<BrokenMeter> {
    const broken: Broken = { hit: null }
    const { api } = createMockApi({ now: () => NOW })
    const played = await playMeter({
      answer: (request, response) => {
        const hit = hitOf(broken, request)
        if (hit) faults[hit.fault](request, response)
        else void api(request, response)
      },
    })
    const meter = { origin: played.origin, ca: undefined, tlsInsecure: false }
    const patient = createProxy(meter)
    const hasty = createProxy(meter, { totalMs: SILENCE_MS })
    const pass: Handler = (request, response) => {
      const hit = hitOf(broken, request)
      const isWaitedFor = hit?.fault === 'is silent' && hit.call.isOptional === undefined
      return (isWaitedFor ? hasty : patient).handle(request, response)
    }
    return new BrokenMeter(broken, played, await serveHere(refuseRepeats(pass)))
  }

  private constructor(broken: Broken, played: PlayedMeter, host: Host) {
    this.#broken = broken
    this.#played = played
    this.#host = host
  }

  /** Address of the product. */
  get url(): string {
    return this.#host.url
  }

  /** From now on this call goes wrong. */
  breakCall(call: Call, fault: Fault): void {
    if (fault === REFUSES) {
      this.#isOff = true
      this.#played.pause()
    } else this.#broken.hit = { call, fault }
  }

  async mend(): Promise<void> {
    this.#broken.hit = null
    if (!this.#isOff) return
    this.#isOff = false
    await this.#played.resume()
  }

  async stop(): Promise<void> {
    await this.#host.stop()
    this.#played.stop()
  }
}

type Host = Awaited<ReturnType<typeof serveHere>>
type Broken = { hit: { call: Call; fault: AnswerFault } | null }

/** What goes wrong with a request, if anything. */
function hitOf({ hit }: Broken, { method, url = '' }: IncomingMessage): Broken['hit'] {
  return method === hit?.call.method && url.startsWith(hit?.call.path ?? '-') ? hit : null
}
