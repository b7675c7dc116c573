import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Locator } from '@playwright/test'

import { accessTokenPaths } from '../src/api/schemas/access-token'
import { sessionPaths } from '../src/api/schemas/session'
import { createMockApi } from '../src/server/mock-api'
import { createProxy } from '../src/server/proxy'
import { refuseRepeats } from '../src/server/refuse-repeats'
import type { Handler } from '../src/server/pipeline'
import { playMeter, serveHere, type PlayedMeter } from './support/hosts'
import { NOW, type Meter } from './support/meter'
import { askForSession } from './support/session'
import { expect, test } from './support/test'

// The product in front of a meter that misbehaves, one call at a time: endpoint × fault.

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

type Fault = keyof typeof faults

/** Not one call, but all: the meter is switched off. */
const REFUSES = 'refuses the connection'

/** What a person reads, whatever was asked. */
const sentences: Record<AnyFault, RegExp> = {
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

const isFault = (name: string): name is Fault => Object.hasOwn(faults, name)
type AnyFault = Fault | typeof REFUSES
const faultNames: readonly AnyFault[] = [...Object.keys(faults).filter(isFault), REFUSES]

/** The one call that goes wrong, by the begin of its path and its method.
 *  `isOptional`: the page goes on without its answer, so that no test waits for it. */
type Call = { method: string; path: string; isOptional?: true }

/** How long this server waits for a silent call that a test waits for, in milliseconds, instead of the
 *  9 seconds of a real one. Other calls keep those, so that a busy machine makes none of them late. */
const SILENCE_MS = 500

let host: Awaited<ReturnType<typeof serveHere>>
let played: PlayedMeter
let broken: { call: Call; fault: Fault } | null = null
let isOff = false

// Each goes through all faults.
test.describe.configure({ timeout: 90_000 })

test.beforeAll(async () => {
  const { api } = createMockApi({ now: () => NOW })
  played = await playMeter({
    answer: (request, response) => {
      const hit = faultOf(request)
      if (hit) faults[hit.fault](request, response)
      else void api(request, response)
    },
  })
  const meter = { origin: played.origin, ca: undefined, tlsInsecure: false }
  const patient = createProxy(meter)
  const hasty = createProxy(meter, { totalMs: SILENCE_MS })
  const pass: Handler = (request, response) => {
    const hit = faultOf(request)
    const isWaitedFor = hit?.fault === 'is silent' && hit.call.isOptional === undefined
    return (isWaitedFor ? hasty : patient).handle(request, response)
  }
  host = await serveHere(refuseRepeats(pass))
})

/** What goes wrong with a request, if anything. */
function faultOf({ method, url = '' }: IncomingMessage): typeof broken {
  const isHit = method === broken?.call.method && url.startsWith(broken?.call.path ?? '-')
  return isHit ? broken : null
}

test.afterAll(async () => {
  await host.stop()
  played.stop()
})

test.beforeEach(({ consoleWatch }) => {
  consoleWatch.allowStatus(429, 502, 504)
  consoleWatch.allowCut()
})

test.afterEach(mend)

/** From now on this call goes wrong. */
function breakCall(call: Call, fault: AnyFault): void {
  if (fault === REFUSES) {
    isOff = true
    played.pause()
  } else broken = { call, fault }
}

async function mend(): Promise<void> {
  broken = null
  if (!isOff) return
  isOff = false
  await played.resume()
}

/** Goes through all that can go wrong with a call, and mends it each time.
 *  @param act breaks the call when it is due, and mends it */
async function eachFault(
  names: readonly AnyFault[],
  act: (fault: AnyFault, sentence: RegExp) => Promise<void>,
): Promise<void> {
  for (const fault of names) {
    await test.step(`the meter ${fault}`, () => act(fault, sentences[fault]))
  }
}

test('sign-in says what is wrong with the meter, and works afterwards', async ({
  list,
  frame,
  signInPage,
}) => {
  await signInPage.goto(host.url)
  await eachFault(faultNames, async (fault, sentence) => {
    breakCall({ method: 'POST', path: sessionPaths.signIn }, fault)
    await signInPage.enterPassword()
    await expectSentence(signInPage.problem, sentence)
    await mend()
    await signInPage.enterPassword()
    await list.expectOpen()
    await frame.signOut()
    await expect(signInPage.problem).toHaveCount(0)
  })
})

test('the list says what is wrong with the meter, and comes with Retry', async ({
  page,
  list,
  signIn,
}) => {
  await signIn({ origin: host.url })
  await eachFault(faultNames, async (fault, sentence) => {
    breakCall({ method: 'GET', path: accessTokenPaths.tokens }, fault)
    await page.reload()
    await expectSentence(list.problem, sentence)
    await mend()
    await list.retry.click()
    await list.expectLoaded()
  })
})

test('ADD says what is wrong with the meter, and can be used again', async ({ list, signIn }) => {
  await signIn({ origin: host.url })
  await eachFault(faultNames, async (fault, sentence) => {
    const name = `ADD ${fault}`
    breakCall({ method: 'POST', path: accessTokenPaths.tokens }, fault)
    const dialog = await list.openAdd()
    await dialog.fillIn({ name })
    await dialog.submit.click()
    await expectSentence(dialog.problem, sentence)
    await mend()
    const reveal = await dialog.send(name)
    await reveal.leaveUntaken()
  })
})

test('AUTHORISE says what is wrong with the meter, and works afterwards', async ({
  list,
  frame,
  signIn,
  meter,
}) => {
  await addTokens(
    meter,
    faultNames.map((fault) => `AUTHORISE ${fault}`),
  )
  await signIn({ origin: host.url })
  await eachFault(faultNames, async (fault, sentence) => {
    const name = `AUTHORISE ${fault}`
    breakCall({ method: 'POST', path: `${accessTokenPaths.tokens}/` }, fault)
    await list.row(name).authorise.click()
    // The notifications of the faults before are there as well.
    await expectSentence(frame.notifications.getByText(`“${name}”`), sentence)
    await mend()
    await list.row(name).authorise.click()
    await expect(list.row(name).root).toContainText('Active')
  })
})

test('REVOKE says what is wrong with the meter, and works afterwards', async ({
  list,
  signIn,
  meter,
}) => {
  await addTokens(
    meter,
    faultNames.map((fault) => `REVOKE ${fault}`),
  )
  await signIn({ origin: host.url })
  await eachFault(faultNames, async (fault, sentence) => {
    const name = `REVOKE ${fault}`
    breakCall({ method: 'DELETE', path: `${accessTokenPaths.tokens}/` }, fault)
    const dialog = await list.openRevoke(name)
    await dialog.confirm.click()
    await expectSentence(dialog.problem, sentence)
    await mend()
    await dialog.confirm.click()
    await list.expectNoRow(name)
  })
})

test('what the meter says of itself is not needed, whatever comes instead', async ({
  page,
  list,
  signIn,
}) => {
  await signIn({ origin: host.url })
  const withoutRefusal = faultNames.filter((name) => name !== REFUSES)
  await eachFault(withoutRefusal, async (fault) => {
    breakCall({ method: 'GET', path: '/api/device-settings', isOptional: true }, fault)
    await page.reload()
    await list.expectLoaded()
    const dialog = await list.openAdd()
    await expect(dialog.root).toContainText('Valid until')
    await mend()
  })
})

async function expectSentence(place: Locator, sentence: RegExp): Promise<void> {
  await expect(place.getByText(sentence).first()).toBeVisible()
}

/** Makes tokens that wait for authorisation, past the page. */
async function addTokens(meter: Meter, names: readonly string[]): Promise<void> {
  const jwt = await askForSession(host.url, meter)
  for (const name of names) {
    const response = await fetch(new URL(accessTokenPaths.tokens, host.url), {
      method: 'POST',
      headers: { Authorization: `Bearer ${jwt}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name, role: 'api', expires_at: null }),
    })
    expect(response.status).toBe(201)
  }
}
