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
export const addYear = (date: PlainDate): PlainDate =>
  `${Number(date.slice(0, 4)) + 1}${date.slice(4).replace('-02-29', '-02-28')}`

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
  // The clocks go forward at midnight where the earlier guess lies on the day before; no zone's clocks go from before
  // midnight to after it.
  return plainDateAt(first, timeZone) === date ? first : Math.max(...candidates)
}
