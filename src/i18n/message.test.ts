import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'

import { formatMessage, type CompiledMessage, type MessageValues } from './message'

const say = (icu: string, values: MessageValues = {}, locale = 'en') => {
  const compiled: CompiledMessage = JSON.parse(JSON.stringify(compileMessageOrThrow(icu)))
  return formatMessage(compiled, values, locale, locale)
}

test('text stays text, values go in as they are', () => {
  expect(say('Plain.')).toBe('Plain.')
  expect(say('“{name}” was revoked.', { name: '{x} $& #' })).toBe('“{x} $& #” was revoked.')
  expect(say('{count} of {all}', { count: 1, all: 12345 })).toBe('1 of 12,345')
  expect(say('C# and {name}', { name: 'F#' })).toBe('C# and F#')
})

test('plurals follow the rules of the language', () => {
  const icu = '{count, plural, =0 {none} one {# token} other {# tokens}}'
  expect([0, 1, 2, 12345].map((count) => say(icu, { count }))).toEqual([
    'none',
    '1 token',
    '2 tokens',
    '12,345 tokens',
  ])
  const polish = '{n, plural, one {# klucz} few {# klucze} many {# kluczy} other {# klucza}}'
  expect([1, 2, 5, 22, 1.5].map((n) => say(polish, { n }, 'pl'))).toEqual([
    '1 klucz',
    '2 klucze',
    '5 kluczy',
    '22 klucze',
    '1,5 klucza',
  ])
})

test('offset, ordinals and select work, nested too', () => {
  const others = '{n, plural, offset:1 =1 {you} one {you and # other} other {you and # others}}'
  expect([1, 2, 3].map((n) => say(others, { n }))).toEqual([
    'you',
    'you and 1 other',
    'you and 2 others',
  ])
  expect(say('{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', { n: 22 })).toBe(
    '22nd',
  )
  const nested =
    '{role, select, admin {{n, plural, one {# admin} other {# admins}}} other {anyone}}'
  expect(say(nested, { role: 'admin', n: 3 })).toBe('3 admins')
  expect(say(nested, { role: 'constructor', n: 3 })).toBe('anyone')
})

const revoked = (name: string, locale = 'en') => say('“{name}” was revoked.', { name }, locale)

describe('a value in a sentence', () => {
  test.each(['evcc', 'Büro 2 (oben)', '電気', 'Ελλάδα', '«x» – 100 %'])(
    'stays as it is where it cannot disturb: %s',
    (text) => expect(revoked(text)).toBe(`“${text}” was revoked.`),
  )

  test.each(['שלום', 'عداد 12', 'evcc עברית', '\u200Fevcc', 'ߒߞߏ'])(
    'is isolated where it runs the other way: %s',
    (text) => expect(revoked(text)).toBe(`“\u2068${text}\u2069” was revoked.`),
  )

  test.each([
    ['\u202Eccve', 'ccve'],
    ['a\u2069\u202Eb', 'ab'],
    ['\u2067\u2067x', 'x'],
    ['\u202D\u202A\u202B\u202Cy', 'y'],
  ])('loses what would turn the sentence around: %j', (text, shown) => {
    expect(revoked(text)).toBe(`“\u2068${shown}\u2069” was revoked.`)
  })

  test('is always isolated in a language written from right to left', () => {
    expect(revoked('evcc', 'ar')).toBe('“\u2068evcc\u2069” was revoked.')
  })
})
