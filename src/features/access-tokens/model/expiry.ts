import { addDays, addYear, endOfDay, plainDateAt, type PlainDate } from '../../../lib/calendar-day'

/** A lifetime as it is chosen. It is turned into a time only when the form is sent. */
export const lifetimes = ['30d', '90d', '1y', 'never', 'date'] as const
export type Lifetime = (typeof lifetimes)[number]

/** Latest day that can be chosen: the meter keeps the year 9999 for "never". */
export const LAST_DAY: PlainDate = '9998-12-31'

type DateProblem = 'date_missing' | 'date_past' | 'date_late'

/** When a token of this lifetime would end: the last second of a day in the meter's zone, in epoch ms;
 *  null = never.
 *  @param date the chosen day, used for the lifetime `date` alone
 *  @param now epoch ms  @param timeZone IANA name of the meter's zone */
export function expiresAtFor(
  lifetime: Lifetime,
  date: PlainDate,
  now: number,
  timeZone: string,
): { expiresAt: number | null } | { problem: DateProblem } {
  const today = plainDateAt(now, timeZone)
  switch (lifetime) {
    case 'never':
      return { expiresAt: null }
    case '30d':
      return { expiresAt: endOfDay(addDays(today, 30), timeZone) }
    case '90d':
      return { expiresAt: endOfDay(addDays(today, 90), timeZone) }
    case '1y':
      return { expiresAt: endOfDay(addYear(today), timeZone) }
    case 'date': {
      if (!/^\d{4,6}-\d\d-\d\d$/.test(date)) return { problem: 'date_missing' }
      if (date.length > LAST_DAY.length || date > LAST_DAY) return { problem: 'date_late' }
      const expiresAt = endOfDay(date, timeZone)
      if (Number.isNaN(expiresAt)) return { problem: 'date_missing' }
      return expiresAt <= now ? { problem: 'date_past' } : { expiresAt }
    }
  }
}
