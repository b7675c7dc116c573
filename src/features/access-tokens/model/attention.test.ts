import { expect, test } from 'vitest'

import type { Token } from '../../../api/token'
import { DAY_MS } from '../../../lib/duration'
import { aToken, NOW } from '../../../test/a-token'
import { attentionEntries, attentionItems } from './attention'

const token = (name: string, given: Partial<Token>) => aToken({ name, lastUsedAt: NOW, ...given })

const needs = (tokens: readonly Token[]) =>
  attentionItems(tokens, NOW).map((item) => [item.token.name, item.reason, item.action])

test('names every token that needs someone, the most pressing first, with what helps', () => {
  expect(
    needs([
      token('fine', {}),
      token('program for ever', { expiresAt: null }),
      token('admin with an end', { role: 'admin', expiresAt: NOW + 99 * DAY_MS }),
      token('young admin for ever', { role: 'admin', expiresAt: null }),
      token('old admin for ever', { role: 'admin', expiresAt: null, createdAt: 0 }),
      token('expired today', { expiresAt: NOW }),
      token('expired long ago', { expiresAt: NOW - 50 * DAY_MS }),
      token('ends in 30 days', { expiresAt: NOW + 30 * DAY_MS }),
      token('ends in 31 days', { expiresAt: NOW + 30 * DAY_MS + 1 }),
      token('ends in 3 days', { expiresAt: NOW + 3 * DAY_MS }),
      token('waits since today', { authorisedAt: null, createdAt: NOW, expiresAt: NOW + DAY_MS }),
      token('waits for long', { authorisedAt: null }),
    ]),
  ).toEqual([
    ['waits for long', 'waiting', 'authorise'],
    ['waits since today', 'waiting', 'authorise'],
    ['ends in 3 days', 'expires-soon', 'replace'],
    ['ends in 30 days', 'expires-soon', 'replace'],
    ['expired long ago', 'expired', 'revoke'],
    ['expired today', 'expired', 'revoke'],
    ['old admin for ever', 'admin-forever', 'replace'],
    ['young admin for ever', 'admin-forever', 'replace'],
  ])
})

test('names a token once, under what has to come first', () => {
  expect(
    needs([
      token('waiting admin', { role: 'admin', expiresAt: null, authorisedAt: null }),
      token('expired before it was authorised', { authorisedAt: null, expiresAt: NOW - 1 }),
    ]),
  ).toEqual([
    ['waiting admin', 'waiting', 'authorise'],
    ['expired before it was authorised', 'expired', 'revoke'],
  ])
})

test('a token that nothing has used for 90 days is one to revoke', () => {
  const long = NOW - 90 * DAY_MS
  expect(
    needs([
      token('used since', { lastUsedAt: long + 1 }),
      token('not used since', { lastUsedAt: long }),
      token('never used', { authorisedAt: long, lastUsedAt: null }),
      token('authorised since', { authorisedAt: long + 1, lastUsedAt: null }),
      token('use not reported', { authorisedAt: long, lastUsedAt: undefined }),
      token('expires soon', { lastUsedAt: long, expiresAt: NOW + DAY_MS }),
    ]),
  ).toEqual([
    ['expires soon', 'expires-soon', 'replace'],
    ['not used since', 'unused', 'revoke'],
    ['never used', 'unused', 'revoke'],
  ])
})

/** What the page tells: a name, or a reason and the names that share it. */
const told = (tokens: readonly Token[]) =>
  attentionEntries(attentionItems(tokens, NOW)).map((entry) =>
    'tokens' in entry ? [entry.reason, entry.tokens.map(({ name }) => name)] : entry.token.name,
  )

test('four of one reason are told as a group, of unused ones two', () => {
  const waiting = ['a', 'b', 'c', 'd'].map((name) => token(name, { authorisedAt: null }))
  expect(told(waiting.slice(1))).toEqual(['b', 'c', 'd'])
  expect(told(waiting)).toEqual([['waiting', ['a', 'b', 'c', 'd']]])
  const unused = ['x', 'y'].map((name) => token(name, { lastUsedAt: 0 }))
  expect(told(unused.slice(1))).toEqual(['y'])
  expect(told([...unused, ...waiting])).toEqual([
    ['waiting', ['a', 'b', 'c', 'd']],
    ['unused', ['x', 'y']],
  ])
})
