import { describe, expect, test } from 'vitest'

import { aToken, NOW } from '../../../../test/a-token'
import { findLostToken } from './lost-token'

const waiting = { name: 'Heat pump', authorisedAt: null }
const old = aToken({ ...waiting, id: 'old', createdAt: NOW - 1000 })
const fresh = aToken({ ...waiting, id: 'fresh', createdAt: NOW })
const attempt = { name: 'Heat pump', role: 'api' } as const

describe('after the answer to ADD was lost', () => {
  const known = { ...attempt, knownIds: new Set(['old']) }

  test('the row that was not there before is the token', () => {
    expect(findLostToken([old, fresh], known)).toEqual({ kind: 'found', token: fresh })
  })

  test('of two new rows it is the newest', () => {
    const other = aToken({ ...waiting, id: 'other', createdAt: NOW - 1 })
    expect(findLostToken([fresh, other], known)).toEqual({ kind: 'found', token: fresh })
  })

  test.each([
    ['was there before', old],
    ['has another name', { ...fresh, name: 'heat pump' }],
    ['has another role', { ...fresh, role: 'admin' as const }],
    ['is in use', { ...fresh, authorisedAt: NOW }],
  ])('a row that %s is another token', (_what, row) => {
    expect(findLostToken([row], known)).toEqual({ kind: 'none' })
  })

  test('an empty list before is not an unknown one', () => {
    expect(findLostToken([fresh], { ...attempt, knownIds: new Set() }).kind).toBe('found')
  })

  test('without a list from before, an older token cannot be told from the lost one', () => {
    const unknown = { ...attempt, knownIds: null }
    expect(findLostToken([old], unknown)).toEqual({ kind: 'unsure' })
    expect(findLostToken([old, fresh], unknown)).toEqual({ kind: 'unsure' })
    expect(findLostToken([{ ...old, authorisedAt: NOW }], unknown)).toEqual({ kind: 'none' })
  })
})
