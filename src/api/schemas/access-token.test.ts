import { expect, test } from 'vitest'

import { createTokenWire, toCreateTokenWire } from './access-token'

const END = Date.parse('2027-11-23T22:59:59Z')

test('a token is asked for with its end in Unix seconds, null for never', () => {
  const wanted = { name: 'evcc', role: 'api' } as const
  expect(toCreateTokenWire({ ...wanted, expiresAt: END })).toEqual({
    ...wanted,
    expires_at: END / 1000,
  })
  expect(toCreateTokenWire({ ...wanted, expiresAt: null })).toEqual({ ...wanted, expires_at: null })
})

test('what is asked for fits the contract', () => {
  const wire = toCreateTokenWire({ name: 'evcc', role: 'admin', expiresAt: END })
  expect(createTokenWire.safeParse(wire).success).toBe(true)
})
