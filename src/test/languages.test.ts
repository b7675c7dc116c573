import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'

import { layoutLocales } from './layout-locales'
import { locales } from '../i18n/locale-tags'
import { sameAsEnglish } from './same-as-english'

const files = import.meta.glob<string>('../i18n/locales/*/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const parts = ['base', 'extra'] as const
type Catalogue = ReadonlyMap<string, string>

function catalogueOf(locale: string, part: (typeof parts)[number]): Catalogue {
  const source: unknown = JSON.parse(files[`../i18n/locales/${locale}/${part}.json`] ?? '{}')
  return new Map(
    Object.entries(source ?? {}).map(([key, message]): [string, string] => [key, String(message)]),
  )
}

const wholeOf = (locale: string): Catalogue =>
  new Map(parts.flatMap((part) => [...catalogueOf(locale, part)]))

const english = wholeOf('en')
const others = locales.filter((locale) => locale !== 'en')

/** A choice between the forms of a message. */
type Plural = { name: string; categories: readonly string[] }

/** What a message asks for: its placeholders with their types, and its plurals. */
function asksFor(message: string): { placeholders: string[]; plurals: Plural[] } {
  const placeholders = new Set<string>()
  const plurals: Plural[] = []
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return
    for (const token of tokens) {
      if (!Array.isArray(token)) continue
      const [name, type, choices]: unknown[] = token
      placeholders.add([name, type].filter(Boolean).join(' '))
      if (typeof choices !== 'object' || choices === null) continue
      if (type === 'plural') plurals.push({ name: String(name), categories: Object.keys(choices) })
      for (const inner of Object.values(choices)) walk(inner)
    }
  }
  walk(compileMessageOrThrow(message))
  return { placeholders: [...placeholders].toSorted(), plurals }
}

/** The plural forms a language needs; `many` of French, Italian, Spanish and Portuguese begins at a million. */
const categoriesOf = (locale: string): string[] => {
  const all = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  return ['es', 'fr', 'it', 'pt'].includes(locale) ? all.filter((form) => form !== 'many') : all
}

describe.each(others)('%s', (locale) => {
  const whole = wholeOf(locale)

  test.each(parts)('has every message of %s, in the same order', (part) => {
    expect([...catalogueOf(locale, part).keys()]).toEqual([...catalogueOf('en', part).keys()])
  })

  test('asks for the same placeholders', () => {
    const strays = [...whole].filter(
      ([key, message]) =>
        asksFor(message).placeholders.join() !==
        asksFor(english.get(key) ?? '').placeholders.join(),
    )
    expect(strays).toEqual([])
  })

  test('has every plural form of the language', () => {
    const wanted = categoriesOf(locale)
    const strays = [...whole].flatMap(([key, message]) =>
      asksFor(message)
        .plurals.filter(({ categories }) => wanted.some((form) => !categories.includes(form)))
        .map(({ name }) => `${key}: ${name}`),
    )
    expect(strays).toEqual([])
  })

  // A straight one begins a quotation in ICU messages, and is no apostrophe in print.
  test('writes apostrophes as typographers do', () => {
    expect([...whole].filter(([, message]) => message.includes("'"))).toEqual([])
  })

  test('says nothing in English but what is the same word', () => {
    const allowed = new Set(sameAsEnglish.get(locale))
    const same = [...whole]
      .filter(([key, message]) => message === english.get(key) && /\p{L}{2}/u.test(message))
      .map(([key]) => key)
    expect(same.filter((key) => !allowed.has(key) && !isName(key))).toEqual([])
    // What is translated meanwhile goes from the list.
    expect([...allowed].filter((key) => !same.includes(key))).toEqual([])
  })

  test('is looked at by the layout tests where it is much longer than English', () => {
    const long = [...whole].filter(
      ([key, message]) => message.length > (english.get(key)?.length ?? 0) * 1.4,
    )
    expect(long.length > 0 && !layoutLocales.includes(locale) ? long : []).toEqual([])
  })
})

/** Messages that are a name, or a word of another program, in every language. */
const isName = (key: string): boolean => (sameAsEnglish.get('*') ?? []).includes(key)
