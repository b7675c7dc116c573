import { DAY_MS } from '../lib/duration'
import { currentFormatLocale } from './i18n'

const dateFormats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = currentFormatLocale()
  const key = `${locale}${JSON.stringify(options)}`
  const known = dateFormats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, options)
  dateFormats.set(key, made)
  return made
}

/** "14 Mar 2027" in the browser's zone, or in `timeZone` (IANA). @param at epoch ms */
export const formatDate = (at: number, timeZone?: string): string =>
  dateFormat({ day: 'numeric', month: 'short', year: 'numeric', ...zone(timeZone) }).format(at)

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
  dateFormat({
    ...dayAndMinute,
    second: '2-digit',
    timeZoneName: 'short',
    ...zone(timeZone),
  }).format(at)

/** "Sunday, 21 February 2027 at 23:59". @param at epoch ms */
export const formatDay = (at: number, timeZone?: string): string =>
  dateFormat({
    ...dayAndMinute,
    ...zone(timeZone),
  }).format(at)

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
  const relative = new Intl.RelativeTimeFormat(currentFormatLocale(), { numeric: 'auto' })
  const difference = at - now
  for (const [unit, ms] of UNITS) {
    if (Math.abs(difference) >= ms) return relative.format(Math.trunc(difference / ms), unit)
  }
  return relative.format(0, 'second')
}

/** "1,240". */
export const formatNumber = (value: number): string =>
  new Intl.NumberFormat(currentFormatLocale()).format(value)

/** "14:03" in the browser's zone. @param at epoch ms */
export const formatTime = (at: number): string =>
  dateFormat({ hour: '2-digit', minute: '2-digit' }).format(at)

/** "9 days", "5 hours": how long it is until then, in the largest unit that fits below a month, rounded
 *  towards now. @param at @param now epoch ms */
export function formatLeft(at: number, now: number): string {
  const [unit, ms] = UNITS.slice(2).find(([, size]) => at - now >= size) ?? MINUTE
  return new Intl.NumberFormat(currentFormatLocale(), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(Math.floor((at - now) / ms))
}
