import { expect, test } from 'vitest'

import { isTimeZone, showsSameTime } from './time-zone'

test('a zone that the browser does not know is told apart', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true)
  expect(isTimeZone('Mars/Olympus')).toBe(false)
})

test('zones are compared at an instant', () => {
  const winter = Date.UTC(2027, 0, 1)
  const summer = Date.UTC(2027, 6, 1)
  expect(showsSameTime('Europe/London', 'UTC', winter)).toBe(true)
  expect(showsSameTime('Europe/London', 'UTC', summer)).toBe(false)
})
