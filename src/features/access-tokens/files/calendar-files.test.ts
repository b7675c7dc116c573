import ICAL from 'ical.js'
import { beforeAll, expect, test } from 'vitest'

import { activateLocale, t, withExtraMessages } from '../../../i18n/i18n'
import { DAY_MS } from '../../../lib/duration'
import { aToken, NOW } from '../../../test/a-token'
import { hostileNames } from '../../../test/hostile-names'
import { expiryEvents } from './calendar-files'
import { expiryCalendar } from './ics'

const address = 'http://meter.example/profiles/access-tokens'

const token = (name: string, expiresAt: number | null) => aToken({ name, expiresAt })

/** Without the marks that a message keeps a name's direction to itself with. */
const plain = (text = '') => text.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')

beforeAll(async () => {
  await activateLocale('en', ['en-GB'])
  await withExtraMessages(Promise.resolve())
})

test('only what expires after now is in the calendar', () => {
  const tokens = [
    token('soon', NOW + 1000),
    token('now', NOW),
    token('over', NOW - DAY_MS),
    token('never', null),
    token('later', NOW + 400 * DAY_MS),
  ]
  expect(expiryEvents(tokens, NOW, address, t).map(({ id, expiresAt }) => [id, expiresAt])).toEqual(
    [
      ['id of soon', NOW + 1000],
      ['id of later', NOW + 400 * DAY_MS],
    ],
  )
})

test('each entry says what ends and how to renew it, whatever the name', () => {
  for (const name of hostileNames) {
    const file = expiryCalendar(expiryEvents([token(name, NOW + DAY_MS)], NOW, address, t), NOW)
    const [read] = new ICAL.Component(ICAL.parse(file))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component))
    expect(plain(read?.summary)).toBe(`Access token “${plain(name)}” expires`)
    expect(read?.description).toContain(`1. Open ${address} and sign in.`)
    expect(plain(read?.description)).toContain(`2. Choose Replace in the row of “${plain(name)}”`)
    expect(read?.description).toContain('choose Authorise')
    expect(read?.description.split('\n')).toHaveLength(7)
  }
})
