import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { holds } from '../test/property'
import { findPastedJwts } from './pasted-jwts'

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A JWT as a meter makes it, signed by a key of 2048, 3072 or 4096 bits. */
const anyJwt = fc
  .tuple(
    fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue(), { minKeys: 1, maxKeys: 4 }),
    fc.constantFrom(256, 384, 512),
    fc.nat(),
  )
  .map(([claims, length, start]) => {
    // Looks like noise, and costs less than a random number for each byte.
    const bytes = Array.from({ length }, (_, index) => (start + index * index * 7919) % 251)
    const signature = Buffer.from(bytes).toString('base64url')
    return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.${signature}`
  })

/** How mail, terminals and files break lines. */
const lineEnds = ['\n', '\r\n', '\n    ', '\n> ', ' ', '\\\n', ' \t\n']

/** What may stand around it: before, after. */
const surroundings: readonly (readonly [string, string])[] = [
  ['', ''],
  ['Authorization: Bearer ', '\n'],
  ['token: "', '"\nport: 80\n'],
  ['{"password":"', '"}'],
  ["curl -H 'Authorization: Bearer ", "' http://ksem-1/api"],
  ['\uFEFF„', '“'],
  ['<p>', '</p>'],
]

test('a JWT is found in any surroundings, broken anywhere', () => {
  holds(
    fc.property(
      anyJwt,
      fc.integer({ min: 8, max: 200 }),
      fc.constantFrom(...lineEnds),
      fc.constantFrom(...surroundings),
      (jwt, width, lineEnd, [before, after]) => {
        const lines = jwt.match(new RegExp(`.{1,${width}}`, 'g')) ?? []
        expect(findPastedJwts(before + lines.join(lineEnd) + after)).toEqual([jwt])
      },
    ),
    200,
  )
})

test('every JWT of a file is found, each once, in the order of the file', () => {
  holds(
    fc.property(fc.uniqueArray(anyJwt, { maxLength: 4 }), (jwts) => {
      const lines = jwts.map((jwt) => `- token: ${jwt}\n  name: x\n`)
      expect(findPastedJwts([...lines, ...lines].join(''))).toEqual(jwts)
    }),
    50,
  )
})

/** Without what a JWT may be broken by. */
const bare = (text: string) => text.replaceAll(/[\s>|\\\p{Cf}]/gu, '')

test('what is found in any text has the form of a JWT and stands in the text', () => {
  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'eyJ',
          '.',
          'eyJa.',
          'a.b',
          '\n',
          ' ',
          '"',
          '\\\n',
          '> ',
          '-',
          ':',
          '\u200B',
        ),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''))
  holds(
    fc.property(anyText, (text) => {
      for (const jwt of findPastedJwts(text)) {
        expect(jwt).toMatch(/^eyJ[\w-]*\.[\w-]+\.[\w-]+$/)
        expect(bare(text)).toContain(jwt)
      }
    }),
    300,
  )
})
