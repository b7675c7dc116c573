import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { anyDay, anyZone, holds } from '../test/property'
import { addDays, addYear, endOfDay, plainDateAt } from './calendar-day'
import { DAY_MS } from './duration'
import { offsetMs } from './time-zone'

const changes = new Map<string, string[]>()

/** The days of a year on which a zone's clocks change. */
function changesIn(year: number, zone: string): string[] {
  const key = `${year.toString()} ${zone}`
  const known = changes.get(key) ?? findChanges(year, zone)
  changes.set(key, known)
  return known
}

function findChanges(year: number, zone: string): string[] {
  const start = Date.UTC(year, 0, 1)
  const days = Array.from({ length: 366 }, (_, day) => start + day * DAY_MS)
  const changing = days.filter((at) => offsetMs(at, zone) !== offsetMs(at + DAY_MS, zone))
  return changing.map((at) => plainDateAt(at, zone))
}

/** A day and a zone: any, or one at or beside a change of that zone's clocks. */
const anyPlace = fc.oneof(
  fc.tuple(anyDay, anyZone),
  fc
    .tuple(anyZone, fc.integer({ min: 2026, max: 2030 }), fc.nat(), fc.integer({ min: -1, max: 2 }))
    .map(([zone, year, pick, beside]): [string, string] => {
      const days = changesIn(year, zone)
      const day = days[pick % days.length] ?? `${year.toString()}-02-28`
      return [addDays(day, beside), zone]
    }),
)

test('the end of a day is its last whole second, wherever and however long it is', () => {
  holds(
    fc.property(anyPlace, fc.integer({ min: 1, max: DAY_MS }), ([day, zone], later) => {
      const end = endOfDay(day, zone)
      expect(end % 1000).toBe(0)
      expect(plainDateAt(end, zone)).toBe(day)
      expect(plainDateAt(end + 1000, zone)).toBe(addDays(day, 1))
      expect(plainDateAt(end + 1000 + later, zone) > day).toBe(true)
    }),
    300,
  )
})

test('the day at an instant is the one that the zone’s own calendar shows', () => {
  const shown = new Map<string, Intl.DateTimeFormat>()
  const calendarOf = (timeZone: string) => {
    const known = shown.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone })
    shown.set(timeZone, known)
    return known
  }
  holds(
    fc.property(anyDay, fc.nat({ max: DAY_MS }), anyZone, (day, ms, zone) => {
      const at = Date.parse(day) + ms
      expect(plainDateAt(at, zone)).toBe(calendarOf(zone).format(at))
    }),
    200,
  )
})

test('days are counted there and back, years to the same day or the last of February', () => {
  holds(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      expect(addDays(addDays(day, days), -days)).toBe(day)
      expect(Date.parse(addDays(day, days)) - Date.parse(day)).toBe(days * DAY_MS)
      const later = addYear(day)
      // No day that a calendar lacks.
      expect(addDays(later, 0)).toBe(later)
      expect(later.slice(5)).toBe(day.slice(5) === '02-29' ? '02-28' : day.slice(5))
      expect(Number(later.slice(0, 4))).toBe(Number(day.slice(0, 4)) + 1)
    }),
  )
})

test('text that is no day has no end', () => {
  holds(
    fc.property(fc.string(), anyZone, (text, zone) => {
      expect(endOfDay(text, zone)).toBeNaN()
    }),
  )
})
