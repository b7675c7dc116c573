/** One expiry in a calendar, its texts in the person's language. */
export type ExpiryEvent = {
  /** The token's id: the same token written twice replaces its event instead of doubling it. */
  id: string
  /** Epoch ms */
  expiresAt: number
  summary: string
  /** May have several lines, such as the steps to renew. */
  description: string
}

const LINE_OCTETS = 75
const ALARMS_BEFORE = ['-P14D', '-P3D']

/** An iCalendar file (RFC 5545) with one event per expiry and alarms 14 and 3 days ahead. An event
 *  is an instant in UTC, so every calendar shows it at the right local time.
 *  @param nowMs epoch ms, the file's time stamp   @throws RangeError on a time that is no date */
export function expiryCalendar(events: readonly ExpiryEvent[], nowMs: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//meter-access-tokens//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap((event) => eventLines(event, utc(nowMs))),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines({ id, expiresAt, summary, description }: ExpiryEvent, stamp: string) {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(id)}@meter-access-tokens`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${utc(expiresAt)}`,
    // Not zero, which some calendars hide, and short enough that 23:59:59 stays on its day.
    'DURATION:PT1S',
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'TRANSP:TRANSPARENT',
    ...ALARMS_BEFORE.flatMap((trigger) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:${trigger}`,
      `DESCRIPTION:${escapeText(summary)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

/** `20270314T225959Z` */
const utc = (epochMs: number) => new Date(epochMs).toISOString().replaceAll(/[-:]|\.\d{3}/g, '')

/** RFC 5545, 3.3.11; other control characters have no place in a text. */
function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, (char) => `\\${char}`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, '')
}

/** Breaks a line so that none has more than 75 octets and no character is cut (3.1). */
function fold(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let octets = 0
  for (const char of line) {
    const size = encoder.encode(char).length
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += char
    octets += size
  }
  return folded
}
