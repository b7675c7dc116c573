import { expect, test } from 'vitest'

import { locales, pseudoLocales } from './locale-tags'
import { chooseFormatLocale, chooseLocale } from './locales'

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

test('a pseudo-locale has dates and numbers of its language', () => {
  expect(chooseFormatLocale('en-XA', ['de-DE'])).toBe('en-DE')
})

test.each([
  ['de', ['en-GB'], 'de'],
  ['de-AT', ['en-GB'], 'de'],
  [null, ['de-CH', 'en-GB'], 'de'],
  [null, ['fi-FI', 'sv-FI'], 'sv'],
  ['constructor', ['ja', 'pt-BR'], 'pt'],
  ['../en', ['ja'], 'en'],
  ['en-XA', ['de'], 'en-XA'],
  [null, [], 'en'],
])('stored %j and preferred %j give %s', (stored, preferred, locale) => {
  expect(chooseLocale(stored, preferred)).toBe(locale)
})

test('every language has its files, and every file belongs to one', () => {
  const folders = Object.keys(import.meta.glob('./locales/*/*.json'))
  const parts = [...locales, ...pseudoLocales].flatMap((locale) =>
    ['base', 'extra'].map((part) => `./locales/${locale}/${part}.json`),
  )
  expect(folders.toSorted()).toEqual(parts.toSorted())
})
