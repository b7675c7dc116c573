import { expect, test } from 'vitest'

import { fakeJwt } from '../../../test/firmware/firmware'
import type { Scalar } from '../recording/json'
import { durationKind, kindOf, momentOf, type Kind } from './values'

const at = Date.parse('2026-11-23T10:00:00Z')

const samples: [Scalar, Kind, number | null][] = [
  [at / 1000, 'seconds', at],
  [at / 1000 + 0.5, 'fractionSeconds', at + 500],
  [at, 'ms', at],
  [at * 1000, 'microseconds', at],
  [253_402_214_400, 'secondsNever', Infinity],
  [253_402_300_799_000, 'msNever', Infinity],
  ['2026-11-23T10:00:00Z', 'isoTime', at],
  ['2026-11-23T11:00:00.000+01:00', 'isoTime', at],
  ['2026-11-23', 'isoDate', Date.parse('2026-11-23')],
  ['9999-12-31T23:59:59Z', 'isoNever', Infinity],
  ['never', 'never', Infinity],
  [String(at / 1000), 'digitsSeconds', at],
  [String(at), 'digitsMs', at],
  [0, 'zero', null],
  [-1, 'minusOne', null],
  [42, 'integer', null],
  [1.5, 'number', null],
  [null, 'null', null],
  [true, 'boolean', null],
  ['', 'empty', null],
  ['active', 'word', null],
  ['Pelikan', 'text', null],
  ['8b4f6a1e-2d0b-4c7e-9a54-0d4b7a1c2e3f', 'uuid', null],
  ['deadbeefdeadbeef', 'hex', null],
  [fakeJwt({}), 'jwt', null],
  ['2026-11-23 10:00', 'isoLocalTime', Date.parse('2026-11-23 10:00')],
]

test.each(samples)('%j is %s', (value, kind, moment) => {
  expect(kindOf(value)).toBe(kind)
  expect(momentOf(value)).toBe(moment)
})

test.each([
  [30, 'durationDays'],
  [30 * 86_400, 'durationSeconds'],
  [30 * 86_400_000, 'durationMs'],
  [0, null],
  ['30', null],
] as const)('a lifetime of %j', (value, kind) => {
  expect(durationKind(value)).toBe(kind)
})
