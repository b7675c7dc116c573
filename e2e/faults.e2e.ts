import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Locator, Page } from '@playwright/test'

import { accessTokenPaths } from '../src/api/schemas/access-token'
import { sessionPaths } from '../src/api/schemas/session'
import { createMockApi } from '../src/server/mock-api'
import { startHost, type Host } from '../src/scripts/built-host.mjs'
import { playMeter, type PlayedMeter } from './support/hosts'
import { NOW } from './support/meter'
import { expect, test } from './support/test'
import {
  addToken,
  enterPassword,
  expectSignedIn,
  fillAdd,
  openAdd,
  rowNamed,
} from './support/tokens'

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
const sentences: Record<Fault | typeof REFUSES, RegExp> = {
  [REFUSES]: /This server cannot reach the meter/,
  'cuts the connection': /ended the connection before its answer was complete/,
  'cuts the connection in mid-answer': /cannot be reached|ended the connection/,
  'answers HTML': /does not understand/,
  'answers broken JSON': /does not understand/,
  'answers another shape': /does not understand/,
  'is silent': /did not answer within 10 seconds/,
  'answers 50 MB': /larger than any real one/,
  'has too many requests': /Try again in 30 seconds/,
}

const isFault = (name: string): name is Fault => Object.hasOwn(faults, name)
const faultNames = [...Object.keys(faults).filter(isFault), REFUSES] as const

/** The one call that goes wrong, by the begin of its path and its method. */
type Call = { method: string; path: string }

let host: Host
let played: PlayedMeter
let broken: { call: Call; fault: Fault } | null = null
let isOff = false

test.beforeAll(async () => {
  const { api } = createMockApi({ now: () => NOW })
  played = await playMeter({
    answer: (request, response) => {
      const { method, url = '' } = request
      const isHit = broken?.call.method === method && url.startsWith(broken?.call.path ?? '-')
      if (broken && isHit) faults[broken.fault](request, response)
      else void api(request, response)
    },
  })
  host = await startHost({ METER_URL: played.origin })
})

test.afterAll(async () => {
  await host.stop()
  played.stop()
})

test.beforeEach(({ consoleWatch }) => {
  // The browser's own line about a request that failed; anything else is unexpected.
  consoleWatch.allow(/Failed to load resource|NetworkError|net::ERR/)
})

test.afterEach(mend)

/** From now on this call goes wrong. */
function breakCall(call: Call, fault: (typeof faultNames)[number]): void {
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

const list: Call = { method: 'GET', path: accessTokenPaths.tokens }

for (const fault of faultNames) {
  const sentence = sentences[fault]

  test(`sign-in says so when the meter ${fault}, and works afterwards`, async ({ page }) => {
    breakCall({ method: 'POST', path: sessionPaths.signIn }, fault)
    await page.goto(`${host.url}/sign-in`)
    await enterPassword(page)
    await expectSentence(page.getByRole('main'), sentence)
    await mend()
    await enterPassword(page)
    await expectSignedIn(page)
  })

  test(`the list says so when the meter ${fault}, and comes with Retry`, async ({ page }) => {
    await signIn(page)
    breakCall(list, fault)
    await page.reload()
    await expectSentence(page.getByRole('main'), sentence)
    await mend()
    await page.getByRole('button', { name: 'Retry' }).click()
    await expect(rowNamed(page, 'evcc')).toBeVisible()
  })

  test(`ADD says so when the meter ${fault}, and can be used again`, async ({ page }) => {
    const name = `ADD ${fault}`
    await signIn(page)
    breakCall({ method: 'POST', path: accessTokenPaths.tokens }, fault)
    const dialog = await openAdd(page)
    await fillAdd(dialog, { name })
    await dialog.getByRole('button', { name: 'Add token' }).click()
    await expectSentence(dialog, sentence)
    await mend()
    await dialog.getByRole('button', { name: 'Add token' }).click()
    await expect(page.getByRole('dialog', { name: `“${name}” was added` })).toBeVisible()
    await leaveReveal(page)
  })

  test(`AUTHORISE says so when the meter ${fault}, and works afterwards`, async ({ page }) => {
    const name = `AUTHORISE ${fault}`
    await signIn(page)
    await addAndLeave(page, name)
    breakCall({ method: 'POST', path: `${accessTokenPaths.tokens}/` }, fault)
    await page
      .getByRole('row')
      .getByRole('button', { name: `Authorise ${name}` })
      .click()
    await expectSentence(page.getByRole('status', { name: 'Notifications' }), sentence)
    await mend()
    await page
      .getByRole('row')
      .getByRole('button', { name: `Authorise ${name}` })
      .click()
    await expect(rowNamed(page, name)).toContainText('Active')
  })

  test(`REVOKE says so when the meter ${fault}, and works afterwards`, async ({ page }) => {
    const name = `REVOKE ${fault}`
    await signIn(page)
    await addAndLeave(page, name)
    breakCall({ method: 'DELETE', path: `${accessTokenPaths.tokens}/` }, fault)
    await rowNamed(page, name)
      .getByRole('button', { name: `Revoke ${name}` })
      .click()
    const dialog = page.getByRole('alertdialog', { name: `Revoke “${name}”?` })
    await dialog.getByRole('button', { name: `Revoke ${name}` }).click()
    await expectSentence(dialog, sentence)
    await mend()
    await dialog.getByRole('button', { name: `Revoke ${name}` }).click()
    await expect(rowNamed(page, name)).toHaveCount(0)
  })

  if (fault === REFUSES) continue
  test(`what the meter says of itself is not needed when it ${fault}`, async ({ page }) => {
    breakCall({ method: 'GET', path: '/api/device-settings' }, fault)
    await signIn(page)
    await expect(rowNamed(page, 'evcc')).toBeVisible()
    const dialog = await openAdd(page)
    await expect(dialog).toContainText('Valid until')
  })
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${host.url}/sign-in`)
  await enterPassword(page)
  await expect(rowNamed(page, 'evcc')).toBeVisible()
}

/** Waits for the sentence; a silent meter is given up after 9 seconds. */
async function expectSentence(place: Locator, sentence: RegExp): Promise<void> {
  await expect(place.getByText(sentence).first()).toBeVisible({ timeout: 15_000 })
}

async function addAndLeave(page: Page, name: string): Promise<void> {
  await addToken(page, { name })
  await leaveReveal(page)
  await expect(rowNamed(page, name)).toBeVisible()
}

async function leaveReveal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'I have stored it' }).click()
}
