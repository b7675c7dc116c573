import { DAY_MS } from '../lib/duration'
import { dateFormat, numberFormat, relativeTimeFormat } from './formatters'
import { currentFormatLocale } from './i18n'

const formatAt = (at: number, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(currentFormatLocale(), options).format(at)

/** "14 Mar 2027" in the browser's zone, or in `timeZone` (IANA). @param at epoch ms */
export const formatDate = (at: number, timeZone?: string): string =>
  formatAt(at, { day: 'numeric', month: 'short', year: 'numeric', ...zone(timeZone) })

const dayAndMinute: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
}

/** "Sunday, 21 February 2027 at 23:59:59 CET": exact and in words. @param at epoch ms */
export const formatExact = (at: number, timeZone?: string): string =>
  formatAt(at, {
    ...dayAndMinute,
    second: '2-digit',
    timeZoneName: 'short',
    ...zone(timeZone),
  })

/** "Sunday, 21 February 2027 at 23:59". @param at epoch ms */
export const formatDay = (at: number, timeZone?: string): string =>
  formatAt(at, { ...dayAndMinute, ...zone(timeZone) })

const zone = (timeZone: string | undefined) => (timeZone === undefined ? {} : { timeZone })

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
]
const MINUTE = UNITS.at(-1) ?? ['minute', 60_000]

/** "2 minutes ago", "in 9 days": in the largest unit that fits, rounded towards now, so that "in 9
 *  days" never promises too much. @param at @param now epoch ms */
export function formatRelative(at: number, now: number): string {
  const relative = relativeTimeFormat(currentFormatLocale(), { numeric: 'auto' })
  const difference = at - now
  for (const [unit, ms] of UNITS) {
    if (Math.abs(difference) >= ms) return relative.format(Math.trunc(difference / ms), unit)
  }
  return relative.format(0, 'second')
}

/** "1,240". */
export const formatNumber = (value: number): string =>
  numberFormat(currentFormatLocale()).format(value)

/** "14:03" in the browser's zone. @param at epoch ms */
export const formatTime = (at: number): string =>
  formatAt(at, { hour: '2-digit', minute: '2-digit' })

/** "9 days", "5 hours": how long it is until then, in the largest unit that fits below a month, rounded
 *  towards now. @param at @param now epoch ms */
export function formatLeft(at: number, now: number): string {
  const [unit, ms] = UNITS.slice(2).find(([, size]) => at - now >= size) ?? MINUTE
  return numberFormat(currentFormatLocale(), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(Math.floor((at - now) / ms))
}
