import { expect, test } from 'vitest'

import { inOneGo } from '../../lib/steps'
import {
  createTokenWire,
  fromRefusedFields,
  fromTokenWire,
  nameProblem,
  NEVER_EXP_S,
  toCreateTokenWire,
  tokenListWire,
  tokenRowsSteps,
  tokenWire,
} from './access-token'

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
const row = {
  id: 'b6f1',
  name: 'evcc',
  role: 'api',
  created_at: 1,
  expires_at: null,
  authorised_at: null,
}

test.each(['0b7e3c1e-6d0a-4d0e-9f66-3f3f6a9f2d11', 'a', 'A_b-c.d~1'])('%s is an id', (id) => {
  expect(tokenWire.safeParse({ ...row, id }).success).toBe(true)
})

test.each(['', '.', '..', 'a/b', '../tokens', 'a b', 'a?b', '%2e', 'ü', 'x'.repeat(129)])(
  '%j is no id',
  (id) => expect(tokenWire.safeParse({ ...row, id }).success).toBe(false),
)

test('a name without end is cut', () => {
  const wire = tokenWire.parse({ ...row, name: `e${'\u0301'.repeat(50_000)}` })
  expect(fromTokenWire(wire).name).toHaveLength(256)
})

test.each(['\u200B', '\u0301', '\u2800'])('a name that shows nothing is refused: %j', (name) => {
  expect(nameProblem(name)).toBe('name_invisible')
})

test('blanks around a name do not count', () => {
  expect(nameProblem('   ')).toBe('name_empty')
  expect(nameProblem(` ${'n'.repeat(64)} `)).toBeNull()
  expect(nameProblem('n'.repeat(65))).toBe('name_too_long')
})

/** What the page makes of such a row. */
const read = (fields: object) => fromTokenWire(tokenWire.parse({ ...row, ...fields }))

test('the year 9999 means never', () => {
  expect(read({ expires_at: NEVER_EXP_S }).expiresAt).toBeNull()
  expect(read({ expires_at: NEVER_EXP_S - 1 }).expiresAt).toBe((NEVER_EXP_S - 1) * 1000)
})

test('a last use is a time, none, or not reported', () => {
  expect(read({ last_used_at: 7 }).lastUsedAt).toBe(7000)
  expect(read({ last_used_at: null }).lastUsedAt).toBeNull()
  expect(read({}).lastUsedAt).toBeUndefined()
})

test.each([-1, 1.5, 253_402_300_800, '1'])('%j are no Unix seconds', (created) => {
  expect(tokenWire.safeParse({ ...row, created_at: created }).success).toBe(false)
})

test.each([0, 253_402_300_799])('%j are Unix seconds', (created) => {
  expect(tokenWire.safeParse({ ...row, created_at: created }).success).toBe(true)
})

test('by the contract no two tokens have the same id', () => {
  expect(tokenListWire.safeParse({ tokens: [row, { ...row, id: 'other' }] }).success).toBe(true)
  expect(tokenListWire.safeParse({ tokens: [row, row] }).success).toBe(false)
})

test('of the fields that a meter refuses only those that were sent are told', () => {
  const fields = { name: 'No', role: 'Neither', expires_at: 'Late', other: 'What?' }
  expect(fromRefusedFields(fields)).toStrictEqual({
    name: 'No',
    role: 'Neither',
    expiresAt: 'Late',
  })
  expect(fromRefusedFields({})).toStrictEqual({})
})

test('a row that cannot be read costs no other', () => {
  const rows = [
    { ...row, id: 'good' },
    { ...row, id: 'bad', role: 'guest', name: 'Guest' },
    { ...row, id: '..', name: 7 },
    { name: 'No id' },
    { ...row, id: 'twice' },
    { ...row, id: 'twice' },
    null,
    'text',
  ]
  const list = inOneGo(tokenRowsSteps(rows))
  expect(list.tokens.map(({ id }) => id)).toEqual(['good'])
  expect(list.unreadable).toEqual([
    { id: 'bad', name: 'Guest' },
    { id: null, name: null },
    { id: null, name: 'No id' },
    { id: 'twice', name: 'evcc' },
    { id: 'twice', name: 'evcc' },
    { id: null, name: null },
    { id: null, name: null },
  ])
})
