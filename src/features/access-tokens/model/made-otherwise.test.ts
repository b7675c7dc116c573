import { expect, test } from 'vitest'

import type { NewToken, Token } from '../../../api/token'
import { aToken, NOW } from '../../../test/a-token'
import { madeOtherwise } from './made-otherwise'

const END = NOW + 86_400_000

const wanted: NewToken = { name: 'Garage', role: 'api', expiresAt: END }

const part = (value: unknown) => btoa(JSON.stringify(value)).replaceAll(/=+$/g, '')

/** A secret with these claims. */
const secretOf = (claims: object) => `${part({ alg: 'RS256' })}.${part(claims)}.c2ln`

const made = (row: Partial<Token>, claims: object = {}) =>
  madeOtherwise(wanted, {
    token: aToken({ ...wanted, authorisedAt: null, ...row }),
    secret: secretOf({ aud: 'Garage', role: 'api', exp: END / 1000, ...claims }),
  })

test('a token as it was asked for differs in nothing', () => {
  expect(made({})).toEqual([])
  // Fractions of a second are lost on the way.
  expect(made({ expiresAt: END + 999 })).toEqual([])
})

test('a secret that cannot be read says nothing', () => {
  const token = aToken({ ...wanted, authorisedAt: null })
  expect(madeOtherwise(wanted, { token, secret: 'opaque' })).toEqual([])
})

test('a wider role and a missing end are told, the role first', () => {
  expect(made({ role: 'admin', expiresAt: null })).toEqual([
    { part: 'role', made: 'admin' },
    { part: 'expiresAt', made: null },
  ])
})

test('the claims of the secret count as much as the answer beside it', () => {
  expect(made({}, { role: 'admin' })).toEqual([{ part: 'role', made: 'admin' }])
  expect(made({}, { role: 'owner' })).toEqual([{ part: 'role', made: 'owner' }])
  expect(made({}, { exp: 253_402_214_400 })).toEqual([{ part: 'expiresAt', made: null }])
  expect(made({}, { aud: 'Garden' })).toEqual([{ part: 'name', made: 'Garden' }])
})

test('an end that nobody asked for is told', () => {
  const token = aToken({ ...wanted, authorisedAt: null })
  expect(madeOtherwise({ ...wanted, expiresAt: null }, { token, secret: secretOf({}) })).toEqual([
    { part: 'expiresAt', made: END },
  ])
})
