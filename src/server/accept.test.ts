import { expect, test } from 'vitest'

import { matchesEtag, preferredEncoding } from './accept'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, br', 'br'],
  ['gzip;q=0.9, br;q=0.1', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.000, *', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity, br;q=0.5', 'identity'],
  ['identity;q=0.5, gzip;q=0.5', 'gzip'],
  ['BR ; Q=0.3', 'br'],
  ['br;q=x, gzip;q=2', 'identity'],
  ['constructor, __proto__', 'identity'],
])('Accept-Encoding "%s" gets %s', (header, encoding) => {
  expect(preferredEncoding(header, ['br', 'gzip'])).toBe(encoding)
})

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['"b"', false],
  ['"aa"', false],
  ['', false],
  [undefined, false],
])('If-None-Match %s: %s', (header, matches) => {
  expect(matchesEtag(header, '"a"')).toBe(matches)
})
