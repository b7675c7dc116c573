import { expect, test } from 'vitest'

import { programs } from './programs'
import { configurable, freeName, isProgramId, programOf } from './purpose'

test('a name that is free stays as it is', () => {
  expect(freeName('evcc', [])).toBe('evcc')
  expect(freeName('evcc', ['evcc 2', 'EVCC'])).toBe('evcc')
})

test('a name that is taken gets the lowest free number', () => {
  expect(freeName('evcc', ['evcc'])).toBe('evcc 2')
  expect(freeName('evcc', ['evcc', 'evcc 2', 'evcc 4'])).toBe('evcc 3')
  expect(freeName('evcc', ['evcc', 'evcc', 'evcc'])).toBe('evcc 2')
})

test('only what is offered counts as a purpose', () => {
  expect(programs.every(({ id }) => isProgramId(id))).toBe(true)
  for (const other of ['', 'toString', null, undefined, 1]) expect(isProgramId(other)).toBe(false)
})

test('a person has nothing to configure, every program has', () => {
  expect(configurable.map(({ id }) => id)).not.toContain('person')
  expect(configurable).toHaveLength(programs.length - 1)
  expect(programOf('evcc')?.name).toBe('evcc')
})
