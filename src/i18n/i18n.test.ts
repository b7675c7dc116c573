import { beforeAll, expect, test } from 'vitest'

import { activateLocale, currentLocale, t, withExtraMessages } from './i18n'

beforeAll(async () => {
  await activateLocale('en', [])
  await withExtraMessages(Promise.resolve())
})

test.each([
  String.raw`\u0041`,
  String.raw`\x41 \\u0041 \u005cu0041`,
  String.raw`C:\users\name`,
  '{name} # $& %s',
])('a value is shown as it is: %s', (words) => {
  expect(t('error.meterSays', { words })).toBe(`The meter says: “${words}”`)
})

test('a number is written in the language’s way', () => {
  expect(t('error.http.retryAfter', { seconds: 1000 })).toContain('in 1,000 seconds')
})

test('of two languages asked for at once the last wins, with every part in use', async () => {
  await withExtraMessages(Promise.resolve())
  await Promise.all([activateLocale('ar-XB', []), activateLocale('de', [])])
  expect(currentLocale()).toBe('de')
  expect(t('ui.cancel')).toBe('Abbrechen')
  await activateLocale('en', [])
  expect(t('ui.cancel')).toBe('Cancel')
})
