import { expect, test } from 'vitest'

import { chooseFormatLocale } from './locales'

test.each([
  [['en-GB', 'de-DE'], 'en-GB'],
  [['de-DE', 'en-GB'], 'en-GB'],
  [['de-DE'], 'en-DE'],
  [['de'], 'en-DE'],
  [['pt-BR', 'de-DE'], 'en-BR'],
  [['not a tag', 'fr-CH'], 'en-CH'],
  [[], 'en'],
])('dates of a browser that prefers %j follow %s', (preferred, tag) => {
  expect(chooseFormatLocale('en', preferred)).toBe(tag)
})

test('English words with another region write the day before the month', () => {
  const format = new Intl.DateTimeFormat(chooseFormatLocale('en', ['de-DE']), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  expect(format.format(Date.UTC(2027, 2, 18))).toBe('18 Mar 2027')
})
