import ICAL from 'ical.js'
import { beforeAll, expect, test } from 'vitest'

import type { Token } from '../../../api/token'
import { activateLocale, t, withExtraMessages } from '../../../i18n/i18n'
import { expiryEvents } from './calendar-files'
import { hostileNames } from '../../../test/hostile-names'
import { expiryCalendar } from './ics'

const DAY_MS = 86_400_000
const now = Date.UTC(2027, 2, 1)
const address = 'http://meter.example/profiles/access-tokens'

const token = (name: string, expiresAt: number | null): Token => ({
  id: `id of ${name}`,
  name,
  role: 'api',
  createdAt: now - DAY_MS,
  expiresAt,
  authorisedAt: null,
  lastUsedAt: null,
})

beforeAll(async () => {
  await activateLocale('en', ['en-GB'])
  await withExtraMessages(Promise.resolve())
})

test('only what expires after now is in the calendar', () => {
  const tokens = [
    token('soon', now + 1000),
    token('now', now),
    token('over', now - DAY_MS),
    token('never', null),
    token('later', now + 400 * DAY_MS),
  ]
  expect(expiryEvents(tokens, now, address, t).map(({ id, expiresAt }) => [id, expiresAt])).toEqual(
    [
      ['id of soon', now + 1000],
      ['id of later', now + 400 * DAY_MS],
    ],
  )
})

test('each entry says what ends and how to renew it, whatever the name', () => {
  for (const name of hostileNames) {
    const file = expiryCalendar(expiryEvents([token(name, now + DAY_MS)], now, address, t), now)
    const [read] = new ICAL.Component(ICAL.parse(file))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component))
    expect(read?.summary).toBe(`Access token “${name}” expires`)
    expect(read?.description).toContain(`1. Open ${address} and sign in.`)
    expect(read?.description).toContain(`2. Choose Replace in the row of “${name}”`)
    expect(read?.description).toContain('choose Authorise')
    expect(read?.description.split('\n')).toHaveLength(7)
  }
})
