import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  createTokenWire,
  fromTokenWire,
  toCreateTokenWire,
} from '../../../api/schemas/access-token'
import { addDays, endOfDay, plainDateAt } from '../../../lib/calendar-day'
import { DAY_MS } from '../../../lib/duration'
import { aToken } from '../../../test/a-token'
import { anyDay, anyZone, holds } from '../../../test/property'
import { expiresAtFor, LAST_DAY, lifetimes } from './expiry'
import { authoriseBlocker, lifeSpent, statuses, tokenStatus } from './token-status'

const anyInstant = fc
  .tuple(anyDay, fc.nat({ max: DAY_MS - 1 }))
  .map(([day, ms]) => Date.parse(day) + ms)

test('what is chosen ends later than now, at the end of a day at the meter', () => {
  const days = { '30d': 30, '90d': 90 } as const
  holds(
    fc.property(anyInstant, anyZone, fc.constantFrom('30d', '90d', '1y'), (now, zone, lifetime) => {
      const expiry = expiresAtFor(lifetime, '', now, zone)
      const expiresAt = 'expiresAt' in expiry ? (expiry.expiresAt ?? NaN) : NaN
      const today = plainDateAt(now, zone)
      const last = plainDateAt(expiresAt, zone)
      expect(plainDateAt(expiresAt + 1000, zone)).toBe(addDays(last, 1))
      if (lifetime !== '1y') expect(last).toBe(addDays(today, days[lifetime]))
      else expect(last.slice(0, 4)).toBe(String(Number(today.slice(0, 4)) + 1))
      expect(expiresAt).toBeGreaterThan(now + 29 * DAY_MS)
    }),
    200,
  )
})

test('a day is taken as long as it is not over, and text that is none never', () => {
  const anyText = fc.oneof(
    anyDay,
    fc.string(),
    fc.stringMatching(/^\d{4,6}-\d\d-\d\d$/),
    fc.constantFrom(LAST_DAY, '9999-01-01', '2027-02-29', '2028-02-29', '0000-00-00', '2027-1-1'),
  )
  const aroundNow = fc.option(fc.integer({ min: -2000, max: 2000 }), { nil: null })
  holds(
    fc.property(anyInstant, anyZone, anyText, aroundNow, (anyNow, zone, date, beside) => {
      const end = endOfDay(date, zone)
      // At times the day ends just now.
      const now = beside === null || Number.isNaN(end) ? anyNow : end + beside
      const expiry = expiresAtFor('date', date, now, zone)
      if ('problem' in expiry) {
        if (expiry.problem === 'date_past') expect(date <= plainDateAt(now, zone)).toBe(true)
        if (expiry.problem === 'date_late') expect(date > LAST_DAY || date.length > 10).toBe(true)
        if (expiry.problem === 'date_missing') {
          expect(/^\d{4}-/.test(date) && addedZero(date) === date).toBe(false)
        }
        return
      }
      expect(expiry.expiresAt).toBeGreaterThan(now)
      expect(plainDateAt(expiry.expiresAt ?? NaN, zone)).toBe(date)
    }),
    300,
  )
})

/** The day as the calendar writes it; other text for what is no day. */
const addedZero = (date: string) =>
  Number.isNaN(Date.parse(date)) ? 'none' : new Date(Date.parse(date)).toISOString().slice(0, 10)

test('every end that can be chosen goes over the wire and back unchanged', () => {
  const name = 'evcc'
  holds(
    fc.property(
      anyInstant,
      anyZone,
      fc.constantFrom(...lifetimes),
      fc.oneof(anyDay, fc.constant(LAST_DAY)),
      (now, zone, lifetime, date) => {
        const expiry = expiresAtFor(lifetime, date, now, zone)
        if ('problem' in expiry) return
        const wire = toCreateTokenWire({ name, role: 'api', expiresAt: expiry.expiresAt })
        const sent = createTokenWire.parse(JSON.parse(JSON.stringify(wire)))
        const row = { ...sent, id: 'a', created_at: 0, authorised_at: null }
        expect(fromTokenWire(row).expiresAt).toBe(expiry.expiresAt)
      },
    ),
  )
})

test('a token passes through its statuses one way, and its last millisecond is not expired', () => {
  const anyAge = fc.integer({ min: -400 * DAY_MS, max: 400 * DAY_MS })
  holds(
    fc.property(anyInstant, anyAge, anyAge, fc.boolean(), (now, life, step, isAuthorised) => {
      const expiresAt = now + life
      const token = aToken({ createdAt: now, expiresAt, authorisedAt: isAuthorised ? now : null })
      const early = tokenStatus(token, now + Math.min(0, step))
      const late = tokenStatus(token, now + Math.max(0, step))
      const way = isAuthorised ? ['active', 'expires-soon', 'expired'] : ['waiting', 'expired']
      expect(way.indexOf(early)).toBeGreaterThanOrEqual(0)
      expect(way.indexOf(late)).toBeGreaterThanOrEqual(way.indexOf(early))
      expect(tokenStatus(token, expiresAt)).toBe('expired')
      expect(tokenStatus(token, expiresAt - 1)).not.toBe('expired')
      expect(authoriseBlocker(token, now) === null).toBe(tokenStatus(token, now) === 'waiting')
      expect(statuses).toContain(early)
      const spent = lifeSpent(token, now + step)
      expect(spent).toBeGreaterThanOrEqual(0)
      expect(spent).toBeLessThanOrEqual(1)
    }),
    200,
  )
})
