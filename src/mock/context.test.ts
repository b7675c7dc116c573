import { expect, test } from 'vitest'

import { contextFromCookies, deviceStates, mockUsers, type MockContext } from './context'
import { endpointNames, faultKinds } from './faults'
import { seedNames } from './seed'

test('all cookies together, among others', () => {
  const header =
    'theme=dark; mock-store=a_B-9; mock-user=admin; mock-fault=tokens.list:500,json:lost; ' +
    'mock-latency=250; mock-now=1800000000000; mock-seed=many-1000; mock-device=rebooting'
  expect(contextFromCookies(header)).toEqual({
    store: 'a_B-9',
    user: 'admin',
    faults: [
      { endpoint: 'tokens.list', kind: '500' },
      { endpoint: 'json', kind: 'lost' },
    ],
    latencyMs: 250,
    now: 1_800_000_000_000,
    seed: 'many-1000',
    device: 'rebooting',
  })
})

test.each([null, undefined, '', ';', '=', 'mock-store', 'other=1'])('nothing in %j', (header) => {
  expect(contextFromCookies(header)).toEqual({})
})

test.each([
  'mock-store=',
  'mock-store=a b',
  'mock-store=../x',
  `mock-store=${'x'.repeat(65)}`,
  'mock-user=root',
  'mock-latency=60001',
  'mock-latency=-1',
  'mock-latency=1.5',
  'mock-latency=',
  'mock-now=tomorrow',
  'mock-now=9999999999999999',
  'mock-seed=many',
  'mock-device=on-fire',
  'mock-fault=tokens.list',
  'mock-fault=tokens.list:999',
  'mock-fault=tokens:500',
  'mock-fault=:',
  'mock-fault=%',
])('a bad value is left out: %s', (header) => {
  expect(contextFromCookies(header)).toEqual({})
})

test('a bad fault among good ones is left out alone', () => {
  expect(contextFromCookies('mock-fault=json:500+nonsense+*:hang').faults).toEqual([
    { endpoint: 'json', kind: '500' },
    { endpoint: '*', kind: 'hang' },
  ])
})

test('a percent-encoded value is read as well', () => {
  expect(contextFromCookies('mock-fault=json%3A500%2Csign-in%3A429').faults).toHaveLength(2)
})

test('of two cookies of one name the first counts', () => {
  expect(contextFromCookies('mock-user=api; mock-user=admin')).toEqual({ user: 'api' })
})

const read = (name: keyof MockContext, value: string) =>
  contextFromCookies(`mock-${name}=${value}`)[name]

test('every value that is offered is taken', () => {
  for (const user of mockUsers) expect(read('user', user)).toBe(user)
  for (const seed of seedNames) expect(read('seed', seed)).toBe(seed)
  for (const device of deviceStates) expect(read('device', device)).toBe(device)
  for (const endpoint of ['*', ...endpointNames]) {
    for (const kind of faultKinds) {
      const { faults } = contextFromCookies(`mock-fault=${endpoint}:${kind}`)
      expect(faults).toEqual([{ endpoint, kind }])
    }
  }
})
