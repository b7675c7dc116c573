import type { ServerResponse } from 'node:http'

import { describe, expect, test } from 'vitest'

import { sessionPaths } from '../api/schemas/session'
import { startApp } from '../test/app-server'
import { startMeter } from '../test/odd-meter'
import { startProxy } from '../test/proxy-server'
import { addressOf, slowGuesses } from './slow-guesses'

type Answer = (response: ServerResponse) => void

const wrong: Answer = (response) => void response.writeHead(400).end('{"error":"invalid_grant"}')
const wrongWith200: Answer = (response) => void response.end('{"error":"invalid_grant"}')
const right: Answer = (response) => void response.end('{"access_token":"a.b.c"}')
const busy: Answer = (response) => void response.writeHead(503).end()

/** A host whose meter answers every sign-in as `answer` says, and whose clock the test moves. */
async function start(answer: Answer) {
  const host = { answer, nowMs: 1_000_000, asked: 0, client: 'a' }
  const { url } = await startApp({
    api: slowGuesses(
      (request, response) => {
        host.asked += 1
        request.resume()
        host.answer(response)
      },
      { clientOf: () => host.client, elapsedMs: () => host.nowMs, remembered: 3 },
    ),
  })
  const guess = () => fetch(url + sessionPaths.signIn, { method: 'POST', body: 'password=guess' })
  const guessTimes = async (times: number) => {
    for (let time = 0; time < times; time += 1) await (await guess()).text()
  }
  return { host, url, guess, guessTimes }
}

describe('a client that guesses the password', () => {
  test.each([
    ['a status', wrong],
    ['an answer of status 200', wrongWith200],
  ])(
    'has to wait after ten wrong ones, told by %s, and the meter is not asked',
    async (_, answer) => {
      const { host, guess, guessTimes } = await start(answer)
      await guessTimes(10)
      const refused = await guess()
      expect(refused.status).toBe(429)
      expect(refused.headers.get('Retry-After')).toBe('5')
      expect(await refused.json()).toMatchObject({ error: { code: 'too_many_guesses' } })
      expect(host.asked).toBe(10)
    },
  )

  test('waits twice as long each time, and as long as it was told', async () => {
    const { host, guess } = await start(wrong)
    const waits: number[] = []
    for (let tries = 0; tries < 18; tries += 1) {
      const answer = await guess()
      await answer.text()
      if (answer.status !== 429) continue
      const waitS = Number(answer.headers.get('Retry-After'))
      waits.push(waitS)
      host.nowMs += waitS * 1000 - 1
      expect((await guess()).status).toBe(429)
      host.nowMs += 1
      expect((await guess()).status).toBe(400)
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 300, 300])
  })

  test('gains nothing from many guesses at once', async () => {
    const waiting: ServerResponse[] = []
    const { host, guess } = await start((response) => void waiting.push(response))
    const answers = Array.from({ length: 30 }, guess)
    await expect.poll(() => waiting).toHaveLength(10)
    const refused = await Promise.race(answers)
    expect(refused.status).toBe(429)
    for (const response of waiting) wrong(response)
    const statuses = (await Promise.all(answers)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 400)).toHaveLength(10)
    expect(host.asked).toBe(10)
  })

  test('holds up nobody else, and nothing but the sign-in', async () => {
    const { host, url, guess, guessTimes } = await start(wrong)
    await guessTimes(10)
    expect((await fetch(`${url}/api/other`, { method: 'POST' })).status).toBe(400)
    host.client = 'b'
    expect((await guess()).status).toBe(400)
  })

  test('starts afresh after the right one, and after a quarter of an hour', async () => {
    const { host, guess, guessTimes } = await start(wrong)
    await guessTimes(9)
    host.answer = right
    await guessTimes(1)
    host.answer = wrong
    await guessTimes(9)
    expect((await guess()).status).toBe(400)
    expect((await guess()).status).toBe(429)
    host.nowMs += 901_000
    await guessTimes(9)
    expect((await guess()).status).toBe(400)
  })

  test('is not blamed for a meter that is busy', async () => {
    const { guess, guessTimes } = await start(busy)
    await guessTimes(12)
    expect((await guess()).status).toBe(503)
  })

  test('is forgotten when too many others came after it', async () => {
    const { host, guess, guessTimes } = await start(wrong)
    await guessTimes(10)
    for (let client = 0; client < 3; client += 1) {
      host.client = `other ${client.toString()}`
      await guessTimes(1)
    }
    host.client = 'a'
    expect((await guess()).status).toBe(400)
  })
})

test('wrong passwords that a meter refuses count by the address they come from', async () => {
  const meter = await startMeter({ answer: (_request, response) => wrong(response) })
  const clients: string[] = []
  const { url } = await startProxy(meter, {}, {}, (api) =>
    slowGuesses(api, {
      clientOf: (request) => {
        clients.push(addressOf(request))
        return addressOf(request)
      },
    }),
  )
  const guess = () => fetch(url + sessionPaths.signIn, { method: 'POST', body: 'password=guess' })
  for (let time = 0; time < 10; time += 1) expect((await guess()).status).toBe(400)
  expect((await guess()).status).toBe(429)
  expect(meter.requests).toHaveLength(10)
  expect(new Set(clients)).toEqual(new Set(['127.0.0.1']))
})

test.each([
  ['10.0.0.7', '10.0.0.7'],
  ['::ffff:10.0.0.7', '10.0.0.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['fe80::1:2:3:4', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
])('%s counts as %s', (remoteAddress, client) => {
  expect(addressOf({ socket: { remoteAddress } })).toBe(client)
})
