import { expect, test } from 'vitest'

import { ApiError } from '../../../api/errors'
import { isUnknownFirmware, lacksTokenApp } from './firmware-error'

const answer = (status: number, message = '', code?: string) =>
  new ApiError('http', message, { path: '/api/access-token/tokens', status, code })

test('the meter’s list of apps decides whether the token app is missing', () => {
  for (const error of [answer(404), answer(404, 'not found'), answer(502)]) {
    expect(lacksTokenApp(error, false)).toBe(true)
    expect(lacksTokenApp(error, true)).toBe(false)
  }
})

test('without that list a page of the web server tells it, and words of an app do not', () => {
  expect(lacksTokenApp(answer(404), undefined)).toBe(true)
  expect(lacksTokenApp(answer(404, 'no such path'), undefined)).toBe(false)
  expect(lacksTokenApp(answer(502), undefined)).toBe(false)
})

test('a failure of the server in between, or another status, says nothing about the firmware', () => {
  const others = [answer(502, 'No way.', 'meter_unreachable'), answer(503), new Error('other')]
  for (const error of others) expect(lacksTokenApp(error, false)).toBe(false)
  for (const error of others) expect(isUnknownFirmware(error)).toBe(false)
  expect(isUnknownFirmware(answer(404, 'no such path'))).toBe(true)
})
