import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { accessTokenPaths, tokenListWire } from '../api/schemas/access-token'
import { appsPath } from '../api/schemas/apps'
import { errorWire } from '../api/schemas/common'
import { deviceInfoWire, devicePaths } from '../api/schemas/device'
import { readingPath, readingWire } from '../api/schemas/reading'
import { sessionPaths } from '../api/schemas/session'
import { signedInWire, signInRefusedWire } from '../api/schemas/sign-in'
import type { Mock } from './create-mock'
import {
  endpointNames,
  faultKinds,
  statusFaults,
  type EndpointName,
  type FaultKind,
} from './faults'
import { seedTokenId } from './seed'
import { ask, askSignIn, createTestMock, type Question } from './test-support'

const waiting = seedTokenId(1)
const create = { name: 'made', role: 'api', expires_at: null }

/** A good request to each endpoint. */
const calls: Record<EndpointName, [path: string, question: Question]> = {
  'sign-in': [sessionPaths.signIn, { method: 'POST' }],
  'sign-out': [sessionPaths.signOut, {}],
  'tokens.list': [accessTokenPaths.tokens, {}],
  'tokens.create': [accessTokenPaths.tokens, { method: 'POST', json: create }],
  'tokens.authorise': [accessTokenPaths.authorise(waiting), { method: 'POST' }],
  'tokens.revoke': [accessTokenPaths.token(waiting), { method: 'DELETE' }],
  json: [readingPath('local'), {}],
  'device.info': [devicePaths.info, {}],
  'device.status': [devicePaths.status, {}],
  'device.usage': [devicePaths.usage, {}],
  'device.time-config': [devicePaths.timeConfig, {}],
  'device.local-time': [devicePaths.localTime, {}],
  apps: [appsPath, {}],
}

const asUser: Question = { user: 'session' }
const fails = (endpoint: EndpointName | '*', kind: FaultKind): Question => ({
  ...asUser,
  faults: [{ endpoint, kind }],
})

async function listed(mock: Mock) {
  const answer = await ask(mock, accessTokenPaths.tokens, asUser)
  return tokenListWire.parse(await answer.json()).tokens
}

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe.each(endpointNames)('%s', (endpoint) => {
  const [path, question] = calls[endpoint]

  test('fails with its own fault and not with that of another', async () => {
    const mock = createTestMock()
    const own = await ask(mock, path, { ...question, ...fails(endpoint, '500') })
    expect(own.status).toBe(500)
    const other = endpoint === 'json' ? 'sign-in' : 'json'
    const spared = await ask(mock, path, { ...question, ...fails(other, '500') })
    expect(spared.status).not.toBe(500)
    const every = await ask(mock, path, { ...question, ...fails('*', '500') })
    expect(every.status).toBe(500)
  })
})

describe('faults with a status', () => {
  test.each(statusFaults)('%s refuses and does nothing', async (kind) => {
    const mock = createTestMock()
    const [path, question] = calls['tokens.create']
    const answer = await ask(mock, path, { ...question, ...fails('tokens.create', kind) })
    expect(answer.status).toBe(Number(kind))
    const text = await answer.text()
    expect(text === '' || errorWire.safeParse(JSON.parse(text)).success).toBe(true)
    expect(text === '').toBe(kind === '401')
    const retryAfter = kind === '429' || kind === '503' ? '30' : null
    expect(answer.headers.get('Retry-After')).toBe(retryAfter)
    expect(await listed(mock)).toHaveLength(7)
  })
})

describe('connections that are cut', () => {
  test.each([
    ['refuse', 7],
    ['lost', 8],
  ] as const)('%s leaves %i tokens', async (kind, count) => {
    const mock = createTestMock()
    const [path, question] = calls['tokens.create']
    const answer = await ask(mock, path, { ...question, ...fails('tokens.create', kind) })
    expect(answer.type).toBe('error')
    expect(await listed(mock)).toHaveLength(count)
  })
})

describe('calls that are never answered', () => {
  test.each([
    ['hang', 7],
    ['hang-after', 6],
  ] as const)('%s leaves %i tokens and ends with the signal', async (kind, count) => {
    const mock = createTestMock()
    const controller = new AbortController()
    const [path, question] = calls['tokens.revoke']
    const fault = fails('tokens.revoke', kind)
    const answer = ask(mock, path, { ...question, ...fault, signal: controller.signal })
    const ended = answer.catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(59_000)
    controller.abort()
    expect(await ended).toMatchObject({ name: 'AbortError' })
    expect(vi.getTimerCount()).toBe(0)
    expect(await listed(mock)).toHaveLength(count)
  })

  test.each(['hang', 'hang-after'] as const)('%s is cut after a minute', async (kind) => {
    const answer = ask(createTestMock(), ...withFault('device.status', kind))
    await vi.advanceTimersByTimeAsync(60_000)
    expect((await answer).type).toBe('error')
  })
})

describe('answers outside the contract', () => {
  test.each(['html', 'bad-json', 'wrong-shape', 'empty'] as const)(
    '%s is none the client can read',
    async (kind) => {
      for (const endpoint of endpointNames) {
        const answer = await ask(createTestMock(), ...withFault(endpoint, kind))
        expect(answer.status).toBe(200)
        const value = parsed(await answer.text())
        for (const schema of [
          tokenListWire,
          signedInWire,
          signInRefusedWire,
          deviceInfoWire,
          readingWire,
        ]) {
          expect(schema.safeParse(value).success).toBe(false)
        }
      }
    },
  )

  test('the page of another host is told by its type', async () => {
    const answer = await ask(createTestMock(), ...withFault('json', 'html'))
    expect(answer.headers.get('Content-Type')).toMatch('text/html')
  })
})

test('every kind of fault gives an answer or an end', async () => {
  for (const kind of faultKinds) {
    const answer = ask(createTestMock(), ...withFault('tokens.list', kind))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await answer).toBeInstanceOf(Response)
  }
})

test('of several faults each meets its own endpoint', async () => {
  const mock = createTestMock()
  const faults = [
    { endpoint: 'tokens.list', kind: '503' },
    { endpoint: 'json', kind: '404' },
  ] as const
  const question: Question = { ...asUser, faults: [...faults] }
  expect((await ask(mock, accessTokenPaths.tokens, question)).status).toBe(503)
  expect((await ask(mock, readingPath('local'), question)).status).toBe(404)
  expect((await ask(mock, devicePaths.info, question)).status).toBe(200)
})

describe('latency', () => {
  test('comes before anything is done', async () => {
    const mock = createTestMock()
    const [path, question] = calls['tokens.revoke']
    let isAnswered = false
    const answer = ask(mock, path, { ...question, ...asUser, latencyMs: 2000 })
    void answer.then(() => (isAnswered = true))
    await vi.advanceTimersByTimeAsync(1999)
    expect(isAnswered).toBe(false)
    expect(await listed(mock)).toHaveLength(7)
    await vi.advanceTimersByTimeAsync(1)
    expect((await answer).status).toBe(204)
    expect(await listed(mock)).toHaveLength(6)
  })

  test('ends when the caller gives up, and nothing is done', async () => {
    const mock = createTestMock()
    const controller = new AbortController()
    const [path, question] = calls['tokens.revoke']
    const { signal } = controller
    const answer = ask(mock, path, { ...question, ...asUser, latencyMs: 2000, signal })
    const ended = answer.catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(1000)
    controller.abort()
    expect(await ended).toMatchObject({ name: 'AbortError' })
    await vi.advanceTimersByTimeAsync(5000)
    expect(await listed(mock)).toHaveLength(7)
  })
})

test('without a fault a sign-in is let in', async () => {
  expect((await askSignIn(createTestMock())).status).toBe(200)
})

function withFault(endpoint: EndpointName, kind: FaultKind): [string, Question] {
  const [path, question] = calls[endpoint]
  return [path, { ...question, ...fails(endpoint, kind) }]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
