import { describe, expect, test } from 'vitest'

import { expiresAtFor, type Lifetime } from './expiry'

const NOW = Date.UTC(2026, 10, 23, 22, 30)
const BERLIN = 'Europe/Berlin'

const iso = (lifetime: Lifetime, date = '', now = NOW, zone = BERLIN) => {
  const expiry = expiresAtFor(lifetime, date, now, zone)
  return 'problem' in expiry
    ? expiry.problem
    : expiry.expiresAt === null
      ? null
      : new Date(expiry.expiresAt).toISOString()
}

describe('expiresAtFor', () => {
  test('counts days from the day it is at the meter', () => {
    expect(iso('30d')).toBe('2026-12-23T22:59:59.000Z')
    expect(iso('90d')).toBe('2027-02-21T22:59:59.000Z')
    expect(iso('1y')).toBe('2027-11-23T22:59:59.000Z')
    // Half an hour later it is the 24th in Berlin.
    expect(iso('30d', '', NOW + 1_800_000)).toBe('2026-12-24T22:59:59.000Z')
  })

  test('never is no time at all', () => {
    expect(iso('never')).toBeNull()
  })

  test('a date means the end of that day at the meter', () => {
    expect(iso('date', '2027-02-21')).toBe('2027-02-21T22:59:59.000Z')
    expect(iso('date', '2027-02-21', NOW, 'America/New_York')).toBe('2027-02-22T04:59:59.000Z')
    expect(iso('date', '2026-11-23')).toBe('2026-11-23T22:59:59.000Z')
  })

  test.each([
    ['', 'date_missing'],
    ['2027-02-31', 'date_missing'],
    ['tomorrow', 'date_missing'],
    ['+2027-02-21', 'date_missing'],
    ['2027-02-21T00', 'date_missing'],
    ['2026-11-22', 'date_past'],
    ['9999-01-01', 'date_late'],
    ['12027-01-01', 'date_late'],
  ])('refuses the date “%s”', (date, problem) => {
    expect(iso('date', date)).toBe(problem)
  })
})
