import { expect, test } from 'vitest'

import { decodeJwt } from './jwt'

const part = (bytes: string) => Buffer.from(bytes, 'latin1').toString('base64url')
const good = `${part('{}')}.${part('{"jti":"a"}')}.c2ln`

test('three parts around two objects are a JWT', () => {
  expect(decodeJwt(good)).toEqual({ jti: 'a' })
})

test.each([
  ['two parts', good.replace('.c2ln', '')],
  ['four parts', `${good}.c2ln`],
  ['an empty signature', good.replace('c2ln', '')],
  ['a blank in its claims', good.replace('.', '. ')],
  ['a line break at its end', `${good}\n`],
  ['padding', `${part('{} ')}.${part('{}')}=.c2ln`],
  ['bytes that are no UTF-8', `${part('{}')}.${part('{"jti":"\xFF"}')}.c2ln`],
])('a text with %s is none', (_what, text) => {
  expect(decodeJwt(text)).toBeNull()
})
