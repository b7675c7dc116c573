import { expect, test } from 'vitest'

import { aToken, NOW } from '../../../test/a-token'
import { whichToken } from './which-token'

const NOW_S = NOW / 1000

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (claims: unknown) =>
  `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.${'s'.repeat(342)}`

const ours = {
  aud: 'Küche “台所”',
  cre: NOW_S - 100,
  exp: NOW_S + 100,
  iss: 'TQS',
  jti: 'listed',
  nonc: -5,
  role: 'api',
  sub: 'EMOS',
}

const token = aToken({ id: 'listed', name: 'Küche “台所”', authorisedAt: null })

const which = (pasted: string) => whichToken(pasted, [{ ...token, id: 'another' }, token], NOW)

const claimed = {
  name: 'Küche “台所”',
  role: 'api',
  createdAt: NOW - 100_000,
  expiresAt: NOW + 100_000,
}

test.each([
  ['alone', jwt(ours)],
  ['with a later form of it in the list', jwt({ ...ours, aud: 'renamed', exp: NOW_S - 5 })],
  [
    'in a whole evcc.yaml beside a licence key',
    `sponsortoken: ${jwt({ sub: 'me', iss: 'evcc.io' })}
meters:
  - name: grid
    type: template
    template: tq-em420
    token: ${jwt(ours)}
    port: 80
`,
  ],
  ['twice', `${jwt(ours)}\n${jwt(ours)}`],
])('a token of the list is found: %s', (_case, pasted) => {
  expect(which(pasted)).toEqual({ kind: 'match', token })
})

test.each([
  ['nothing', ' \n ', { kind: 'empty' }],
  ['a password', 'correct horse battery staple', { kind: 'not-a-token' }],
  ['the form of a token around no JSON', `eyJhhh.aaaa.bbbb`, { kind: 'not-a-token' }],
  [
    'a token of something else',
    jwt({ iss: 'https://accounts.example', role: 'admin', jti: 'listed' }),
    {
      kind: 'foreign',
      issuer: 'https://accounts.example',
    },
  ],
  [
    'a token that names no maker',
    jwt({ role: 'admin', jti: 'listed' }),
    { kind: 'foreign', issuer: null },
  ],
  [
    'a maker of the wrong type',
    jwt({ iss: ['TQS'], jti: 'listed' }),
    { kind: 'foreign', issuer: null },
  ],
  [
    'a list of audiences',
    jwt({ ...ours, iss: 'x', aud: ['a', 'b'] }),
    { kind: 'foreign', issuer: 'x' },
  ],
  ['a token without an id', jwt({ ...ours, jti: undefined }), { kind: 'other-kind' }],
  ['a token without a role', jwt({ ...ours, role: undefined }), { kind: 'other-kind' }],
  ['a role of another time', jwt({ ...ours, role: 'installer' }), { kind: 'other-kind' }],
  ['claims of other types', jwt({ ...ours, exp: 'soon' }), { kind: 'other-kind' }],
  [
    'a sign-in',
    jwt({ iss: 'TQS', role: 'user', exp: NOW_S + 7 }),
    {
      kind: 'session',
      expiresAt: NOW + 7000,
    },
  ],
  ['a sign-in that says little', jwt({ role: 'user' }), { kind: 'session', expiresAt: null }],
  ['a user of something else', jwt({ iss: 'x', role: 'user' }), { kind: 'foreign', issuer: 'x' }],
  [
    'an expired token',
    jwt({ ...ours, jti: 'gone', exp: NOW_S }),
    {
      kind: 'expired',
      claimed: { ...claimed, expiresAt: NOW },
    },
  ],
  [
    'a revoked token, or one of another meter',
    jwt({ ...ours, jti: 'gone' }),
    {
      kind: 'unlisted',
      claimed,
    },
  ],
  [
    'an unlisted token that never ends',
    jwt({ ...ours, jti: 'gone', exp: 253_402_214_400 }),
    {
      kind: 'unlisted',
      claimed: { ...claimed, expiresAt: null },
    },
  ],
  [
    'two tokens of such a meter',
    `${jwt(ours)} ${jwt({ ...ours, jti: 'b' })}`,
    {
      kind: 'several',
      count: 2,
    },
  ],
])('%s is told apart', (_case, pasted, expected) => {
  expect(which(pasted)).toEqual(expected)
})

test('says nothing that could carry the token on', () => {
  const pasted = jwt({ ...ours, jti: 'gone' })
  const signature = pasted.slice(pasted.lastIndexOf('.') + 1)
  expect(JSON.stringify(which(pasted))).not.toContain(signature)
})
