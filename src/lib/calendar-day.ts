import { DAY_MS } from './duration'
import { offsetMs } from './time-zone'

/** A calendar day without a time or a zone, in the format of `<input type="date">`: "2027-02-21". */
export type PlainDate = string

/** The calendar day in a zone at an instant. @param at epoch ms */
export function plainDateAt(at: number, timeZone: string): PlainDate {
  return new Date(at + offsetMs(at, timeZone)).toISOString().slice(0, 10)
}

/** The day that comes a number of days later. @param days an integer, may be negative */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)

/** The same day of the next year; 29 February becomes the 28th. */
export function addYear(date: PlainDate): PlainDate {
  const [year = '', month = '', day = ''] = date.split('-')
  const next = String(Number(year) + 1).padStart(4, '0')
  return month === '02' && day === '29' ? `${next}-02-28` : `${next}-${month}-${day}`
}

/** The last whole second of a day in a zone, in epoch ms: one second before the next day begins,
 *  however long the day is. @returns NaN when there is no such date */
export function endOfDay(date: PlainDate, timeZone: string): number {
  // Some engines parse 31 February as 3 March.
  if (Number.isNaN(Date.parse(date)) || addDays(date, 0) !== date) return NaN
  return startOfDay(addDays(date, 1), timeZone) - 1000
}

/** The first instant of a day in a zone. Where the clocks change at midnight the day begins later. */
function startOfDay(date: PlainDate, timeZone: string): number {
  const wall = Date.parse(date)
  const candidates = [offsetMs(wall - DAY_MS, timeZone), offsetMs(wall + DAY_MS, timeZone)].map(
    (offset) => wall - offset,
  )
  const first = Math.min(...candidates)
  const last = Math.max(...candidates)
  // If the earlier guess lies on that day, the day begins there or before; a skipped midnight means
  // that it begins at the later guess.
  if (plainDateAt(first, timeZone) === date) return first
  return plainDateAt(last, timeZone) === date ? firstInstantOf(date, first, last, timeZone) : last
}

/** Binary search, in whole seconds, for where the day begins between two instants. */
function firstInstantOf(date: PlainDate, before: number, within: number, timeZone: string): number {
  let low = before
  let high = within
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000
    if (plainDateAt(middle, timeZone) === date) high = middle
    else low = middle
  }
  return high
}
