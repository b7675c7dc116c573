const partsFormats = new Map<string, Intl.DateTimeFormat>()

function partsFormat(timeZone: string): Intl.DateTimeFormat {
  const known = partsFormats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  partsFormats.set(timeZone, made)
  return made
}

/** Milliseconds by which the zone's wall clock is ahead of UTC at an instant. @param at epoch ms */
export function offsetMs(at: number, timeZone: string): number {
  const part: Record<string, number> = {}
  for (const { type, value } of partsFormat(timeZone).formatToParts(at)) part[type] = Number(value)
  const wall = Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'],
    part['hour'],
    part['minute'],
    part['second'],
  )
  return wall - Math.floor(at / 1000) * 1000
}

/** True when this browser knows the IANA zone. */
export function isTimeZone(name: string): boolean {
  try {
    partsFormat(name)
    return true
  } catch {
    return false
  }
}

/** The zone of this browser, an IANA name. */
export const browserTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** True when two zones show the same wall clock at an instant. @param at epoch ms */
export const showsSameTime = (a: string, b: string, at: number): boolean =>
  offsetMs(at, a) === offsetMs(at, b)
