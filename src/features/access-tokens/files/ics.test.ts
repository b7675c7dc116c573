import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'

import { hostileNames } from '../../../test/hostile-names'
import { expiryCalendar, type ExpiryEvent } from './ics'

const now = Date.UTC(2027, 1, 1, 8, 30, 15, 999)

const event = (over: Partial<ExpiryEvent> = {}): ExpiryEvent => ({
  id: '0190c8a2-7e1f-4d7c-9b52-0c9d3a1f4e11',
  expiresAt: Date.UTC(2027, 2, 14, 22, 59, 59),
  summary: 'evcc',
  description: 'one',
  ...over,
})

const parsed = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((c) => new ICAL.Event(c))

const first = (over: Partial<ExpiryEvent>) => {
  const [only] = parsed(expiryCalendar([event(over)], now))
  if (!only) throw new Error('no event')
  return only
}

test('names the instant of the expiry, in UTC', () => {
  const { startDate, duration, uid, component } = first({})
  expect(startDate.toJSDate().toISOString()).toBe('2027-03-14T22:59:59.000Z')
  expect(startDate.zone.tzid).toBe('UTC')
  expect(duration.toSeconds()).toBe(1)
  expect(uid).toBe('0190c8a2-7e1f-4d7c-9b52-0c9d3a1f4e11@meter-access-tokens')
  expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2027-02-01T08:30:15Z')
  expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
})

test('rings 14 and 3 days before', () => {
  const alarms = first({ summary: 'a, b' }).component.getAllSubcomponents('valarm')
  expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual([
    '-P14D',
    '-P3D',
  ])
  for (const alarm of alarms) {
    expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY')
    expect(alarm.getFirstPropertyValue('description')).toBe('a, b')
  }
})

describe('carries any text', () => {
  test.each([...hostileNames, 'a;b,c:d\\n\\\\;', `${'é'.repeat(36)}😀😀`, 'BEGIN:VEVENT'])(
    '%j',
    (text) => {
      const description = `${text}\n\n1. ${text}\n2. ${text.repeat(5)}`
      const { summary, description: read, uid } = first({ summary: text, description, id: text })
      expect(summary).toBe(text)
      expect(read).toBe(description)
      expect(uid).toBe(`${text}@meter-access-tokens`)
    },
  )
})

test('turns every kind of line end into one, and drops what no text may hold', () => {
  expect(first({ description: 'a\r\nb\rc\nd\u0000\u0007\u0085e' }).description).toBe('a\nb\nc\nde')
})

test('keeps its lines within 75 octets, whole characters each, with CRLF ends', () => {
  const file = expiryCalendar(
    hostileNames.map((name, index) => event({ id: index.toString(), summary: name.repeat(9) })),
    now,
  )
  const lines = file.split('\r\n')
  expect(lines.pop()).toBe('')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75)
  for (const line of lines) expect(line).not.toMatch(/[\r\n]|\p{Cs}/u)
})

test('holds all tokens in one calendar, or none', () => {
  const events = parsed(expiryCalendar([event({ id: 'a' }), event({ id: 'b' })], now))
  expect(events.map(({ uid }) => uid)).toEqual(['a@meter-access-tokens', 'b@meter-access-tokens'])
  expect(parsed(expiryCalendar([], now))).toEqual([])
})
