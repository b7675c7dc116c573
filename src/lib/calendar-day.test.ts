import { describe, expect, test } from 'vitest'

import { addDays, addYear, endOfDay, plainDateAt } from './calendar-day'

const iso = (at: number) => new Date(at).toISOString()

describe('endOfDay', () => {
  test('is 23:59:59 in the zone, not in UTC', () => {
    expect(iso(endOfDay('2027-02-21', 'Europe/Berlin'))).toBe('2027-02-21T22:59:59.000Z')
    expect(iso(endOfDay('2027-02-21', 'America/New_York'))).toBe('2027-02-22T04:59:59.000Z')
    expect(iso(endOfDay('2027-02-21', 'Asia/Kolkata'))).toBe('2027-02-21T18:29:59.000Z')
    expect(iso(endOfDay('2027-02-21', 'UTC'))).toBe('2027-02-21T23:59:59.000Z')
  })

  test('follows the change of clocks on the day itself', () => {
    expect(iso(endOfDay('2027-03-28', 'Europe/Berlin'))).toBe('2027-03-28T21:59:59.000Z')
    expect(iso(endOfDay('2027-10-31', 'Europe/Berlin'))).toBe('2027-10-31T22:59:59.000Z')
  })

  test('holds where the clocks skip midnight', () => {
    // Cairo goes from 23:59:59 on Thursday straight to 01:00 on Friday.
    const end = endOfDay('2027-04-29', 'Africa/Cairo')
    expect(plainDateAt(end, 'Africa/Cairo')).toBe('2027-04-29')
    expect(plainDateAt(end + 1000, 'Africa/Cairo')).toBe('2027-04-30')
  })

  test('holds where midnight comes twice', () => {
    const end = endOfDay('2027-10-28', 'Africa/Cairo')
    expect(plainDateAt(end, 'Africa/Cairo')).toBe('2027-10-28')
    expect(plainDateAt(end + 1000, 'Africa/Cairo')).toBe('2027-10-29')
  })

  test('is the last second of every day of a year in zones of every kind', () => {
    for (const zone of [
      'Europe/Berlin',
      'America/Sao_Paulo',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Pacific/Apia',
    ]) {
      for (let day = '2027-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
        const end = endOfDay(day, zone)
        expect([plainDateAt(end, zone), plainDateAt(end + 1000, zone)]).toEqual([
          day,
          addDays(day, 1),
        ])
      }
    }
  })

  test('is NaN for text that is no date', () => {
    expect(endOfDay('', 'UTC')).toBeNaN()
    expect(endOfDay('2027-13-40', 'UTC')).toBeNaN()
    expect(endOfDay('2027-02-31', 'UTC')).toBeNaN()
  })
})

test('a year after 29 February is 28 February', () => {
  expect(addYear('2028-02-29')).toBe('2029-02-28')
  expect(addYear('2026-11-23')).toBe('2027-11-23')
})
