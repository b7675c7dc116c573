import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'

import { loadMessages } from '../i18n/locales'
import { formatMessage, type CompiledMessage, type MessageValues } from '../i18n/message'
import { anyName, holds } from './property'

const messages = Object.entries({
  ...(await loadMessages('en', 'base')),
  ...(await loadMessages('en', 'extra')),
})

const compiledPart = z.tuple([z.string()], z.unknown())
const choicesOf = z.record(z.string(), z.unknown())

/** The places of a message that a value goes into as it is, and those that choose between texts. */
function placesIn(
  message: unknown,
  found = { plain: new Set<string>(), choosing: new Map<string, string[]>() },
) {
  if (!Array.isArray(message)) return found
  for (const part of message) {
    const parsed = compiledPart.safeParse(part)
    if (!parsed.success) continue
    const [name, type, choices] = parsed.data
    if (choices === undefined) {
      found.plain.add(name)
      continue
    }
    const options = choicesOf.parse(choices)
    if (type === 'select') found.choosing.set(name, Object.keys(options))
    for (const option of Object.values(options)) placesIn(option, found)
  }
  return found
}

const withNames = messages
  .map(([key, message]) => ({ key, message, places: placesIn(message) }))
  .filter(({ places }) => places.plain.size > 0)

const format = (message: CompiledMessage, values: MessageValues, locale = 'en') =>
  formatMessage(message, values, locale, 'en')

/** A character that no name of the test has, in the place of a name. */
const MARK = '\uE000'
const controls = /[\u202A-\u202E\u2066-\u2069]/g

test('there are messages with names in them', () => {
  expect(withNames.length).toBeGreaterThan(20)
})

test('a name stands in every message as it is, changes nothing around it and turns nothing around', () => {
  holds(
    fc.property(
      fc.constantFrom(...withNames),
      anyName,
      fc.oneof(fc.nat({ max: 3 }), fc.nat()),
      fc.nat(),
      fc.constantFrom('en', 'ar'),
      ({ message, places }, name, count, choice, locale) => {
        const numbers = ['count', 'total', 'max', 'days', 'seconds', 'status']
        const chosen = Object.fromEntries(
          [...places.choosing].map(([place, options]) => [
            place,
            options[choice % options.length] ?? '',
          ]),
        )
        const valuesWith = (text: string): MessageValues => ({
          ...Object.fromEntries(numbers.map((number) => [number, count])),
          ...chosen,
          ...Object.fromEntries([...places.plain].map((place) => [place, text])),
        })
        const sentence = format(message, valuesWith(name), locale)
        const frame = format(message, valuesWith(MARK), locale).replaceAll(controls, '')
        const bare = name.replaceAll(controls, '')
        expect(sentence.replaceAll(controls, '')).toBe(frame.split(MARK).join(bare))
        // What is opened is closed, and nothing else that turns text around is left.
        expect(sentence.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(controls)
        if (/[\u0590-\u08FF]/.test(bare) && frame.includes(MARK)) {
          expect(sentence).toContain(`\u2068${bare}\u2069`)
        }
      },
    ),
    500,
  )
})
