import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { holds } from '../test/property'
import { decodeJwt } from './jwt'

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const anyObject = fc.dictionary(
  fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('__proto__', 'constructor', 'exp')),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 5 },
)
const anyJson = fc.jsonValue()
const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

test('what was put into a JWT comes out of it', () => {
  holds(
    fc.property(anyObject, anyObject, (header, claims) => {
      const decoded = decodeJwt(`${part(header)}.${part(claims)}.c2ln`)
      expect(JSON.stringify(decoded)).toBe(JSON.stringify(claims))
    }),
  )
})

test('two parts that are not both objects are no JWT', () => {
  holds(
    fc.property(anyJson, anyJson, (header, claims) => {
      const decoded = decodeJwt(`${part(header)}.${part(claims)}.c2ln`)
      expect(decoded !== null).toBe(isObject(header) && isObject(claims))
    }),
  )
})

test('no text and no bytes are too odd to be looked at', () => {
  const anyBytes = fc.uint8Array({ maxLength: 40 })
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(anyBytes, anyBytes, anyBytes)
      .map((bytes) => bytes.map((one) => Buffer.from(one).toString('base64url')).join('.')),
  )
  holds(
    fc.property(anyText, (text) => {
      const decoded = decodeJwt(text)
      expect(decoded === null || isObject(decoded)).toBe(true)
    }),
    200,
  )
})
