import { expect, it } from 'vitest'

import type { Token } from '../../../api/token'
import { attentionItems } from './attention'

const DAY_MS = 86_400_000
const now = Date.UTC(2027, 2, 1)

const token = (id: string, over: Partial<Token>): Token => ({
  id,
  name: id,
  role: 'api',
  createdAt: now - 200 * DAY_MS,
  expiresAt: now + 200 * DAY_MS,
  authorisedAt: now - 199 * DAY_MS,
  lastUsedAt: null,
  ...over,
})

const needs = (tokens: Token[]) =>
  attentionItems(tokens, now).map((item) => [item.token.id, item.reason, item.action])

it('names every token that needs someone, the most pressing first, with what helps', () => {
  expect(
    needs([
      token('fine', {}),
      token('program for ever', { expiresAt: null }),
      token('young admin for ever', { role: 'admin', expiresAt: null }),
      token('old admin for ever', { role: 'admin', expiresAt: null, createdAt: 0 }),
      token('expired today', { expiresAt: now }),
      token('expired long ago', { expiresAt: now - 50 * DAY_MS }),
      token('ends in 30 days', { expiresAt: now + 30 * DAY_MS }),
      token('ends in 31 days', { expiresAt: now + 30 * DAY_MS + 1 }),
      token('ends in 3 days', { expiresAt: now + 3 * DAY_MS }),
      token('waits since today', { authorisedAt: null, createdAt: now, expiresAt: now + DAY_MS }),
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

it('names a token once, under what has to come first', () => {
  expect(
    needs([
      token('waiting admin', { role: 'admin', expiresAt: null, authorisedAt: null }),
      token('expired before it was authorised', { authorisedAt: null, expiresAt: now - 1 }),
    ]),
  ).toEqual([
    ['waiting admin', 'waiting', 'authorise'],
    ['expired before it was authorised', 'expired', 'revoke'],
  ])
})
