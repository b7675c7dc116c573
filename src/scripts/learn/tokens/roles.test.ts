import { expect, test } from 'vitest'

import { fakeJwt } from '../../../test/firmware/firmware'
import { harEntry, harOf } from '../../../test/firmware/recording'
import { parseHar } from '../recording/har'
import { callRoles, findTokenCalls } from './roles'

const NOW_S = Date.parse('2026-11-23T10:00:00Z') / 1000

type Sent = [method: string, path: string, body: unknown, answer: unknown, status?: number]

/** The role of each call in turn, as its first letters say it; `-` for a call without one. */
function rolesOf(sent: readonly Sent[], answerHeaders: Record<string, string> = {}): string[] {
  const session = fakeJwt({ role: 'user' })
  const entries = sent.map(([method, path, body, answer, status = 200]) =>
    harEntry({
      method,
      url: `http://ksem-72501234${path}`,
      requestHeaders: { Authorization: `Bearer ${session}` },
      requestBody: body === null ? '' : JSON.stringify(body),
      status,
      responseHeaders: { 'content-type': 'application/json', ...answerHeaders },
      responseBody: answer === null ? '' : JSON.stringify(answer),
    }),
  )
  const { calls } = parseHar(harOf(entries))
  const { byRole } = findTokenCalls(calls)
  return calls.map((call) => callRoles.find((role) => byRole[role].includes(call)) ?? '-')
}

const row = (state: string) => ({
  id: 17,
  name: 'Garage',
  role: 'api',
  created: NOW_S,
  expires: NOW_S + 86_400,
  state,
})

const rpc = (method: string, params: object) => ({ jsonrpc: '2.0', id: 1, method, params })

test('one address for all, told apart by what the body says', () => {
  const wanted = { name: 'Garage', role: 'api', ttl: 86_400 }
  const made = { id: 17, token: fakeJwt({ aud: 'Garage', role: 'api' }) }
  const found = rolesOf([
    ['POST', '/api/rpc', rpc('token.list', {}), { result: [] }],
    ['POST', '/api/rpc', rpc('token.create', wanted), { result: made }],
    ['POST', '/api/rpc', rpc('token.list', {}), { result: [row('new')] }],
    ['POST', '/api/rpc', rpc('token.authorize', { tokenId: 17 }), { result: true }],
    ['POST', '/api/rpc', rpc('token.list', {}), { result: [row('active')] }],
    ['POST', '/api/rpc', rpc('token.revoke', { tokenId: 17 }), { result: true }],
    ['POST', '/api/rpc', rpc('device.info', {}), { result: { Serial: '72501234' } }],
  ])
  expect(found).toEqual(['list', 'add', 'list', 'authorise', 'list', 'revoke', '-'])
})

test('ids in the query, and the secret in a header', () => {
  const found = rolesOf(
    [
      [
        'POST',
        '/api/access-token/create',
        { label: 'Garage', expiresAt: '2027-01-01' },
        { tokenId: 17 },
      ],
      ['GET', '/api/access-token/list?page=1', null, { items: [row('new')] }],
      ['POST', '/api/access-token/enable?id=17', {}, { ok: true }],
      ['POST', '/api/access-token/delete?id=17', {}, { ok: true }],
      ['GET', '/api/device-settings/devicestatus', null, { status: 'idle' }],
    ],
    { 'x-access-token': fakeJwt({ aud: 'Garage' }) },
  )
  expect(found).toEqual(['add', 'list', 'authorise', 'revoke', '-'])
})

const client = (status: string) => ({ role: 'api', created: NOW_S, status })

test('names in the place of ids, a list by name, and one call for two states', () => {
  const clients = { Cellar: client('authorised'), Garage: client('pending') }
  const found = rolesOf([
    [
      'POST',
      '/api/access-token/clients',
      { client: 'Garage', role: 'api' },
      { key: fakeJwt({}) },
      201,
    ],
    ['GET', '/api/access-token/clients', null, { clients }],
    ['PATCH', '/api/access-token/clients/Garage', { status: 'authorised' }, null, 204],
    ['PATCH', '/api/access-token/clients/Garage', { status: 'revoked' }, null, 204],
  ])
  expect(found).toEqual(['add', 'list', 'authorise', 'revoke'])
})

test('refused calls count as the ones that they repeat', () => {
  const path = '/api/access-token/tokens'
  const wanted = { name: 'Garage', role: 'api', expires: NOW_S + 86_400 }
  const found = rolesOf([
    ['POST', path, { ...wanted, name: '' }, { error: { message: 'no name' } }, 422],
    ['POST', path, wanted, { ...row('new'), secret: fakeJwt({}) }, 201],
    ['GET', path, null, { tokens: [row('new')] }],
    ['POST', `${path}/17/authorise`, null, null, 204],
    ['DELETE', `${path}/17`, null, null, 204],
    ['DELETE', `${path}/17`, null, { error: { message: 'gone' } }, 404],
  ])
  expect(found).toEqual(['add', 'add', 'list', 'authorise', 'revoke', 'revoke'])
})

test('other lists and settings are none of it', () => {
  const found = rolesOf([
    ['GET', '/api/users', null, [{ id: 1, name: 'admin', role: 'admin' }]],
    ['PUT', '/api/device-settings/hostname', { hostname: 'ksem', name: 'x' }, { hostname: 'ksem' }],
    ['POST', '/api/web-login/refresh', { refresh_token: 'x' }, { access_token: fakeJwt({}) }],
  ])
  expect(found).toEqual(['-', '-', '-'])
})
