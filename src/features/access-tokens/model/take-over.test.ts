import { beforeAll, expect, test } from 'vitest'

import type { Token, TokenList } from '../../../api/token'
import { activateLocale } from '../../../i18n/i18n'
import { inOneGo } from '../../../lib/steps'
import { aToken, NOW } from '../../../test/a-token'
import { takeOverSteps } from './take-over'

beforeAll(() => activateLocale('en', []))

const listOf = (...tokens: Token[]): TokenList => ({ tokens, unreadable: [] })
const takeOver = (list: TokenList, before?: TokenList) => inOneGo(takeOverSteps(list, before))

const one = aToken({ id: 'one', name: 'evcc' })
const two = aToken({ id: 'two', name: 'Node-RED' })
const before = listOf(one, two)

test('a list that says the same again is the same object', () => {
  expect(takeOver(listOf({ ...one }, { ...two }), before)).toBe(before)
})

test('what has not changed is kept, what has is taken over', () => {
  const changes: Record<Exclude<keyof Token, 'id'>, Partial<Token>> = {
    name: { name: 'Evcc' },
    role: { role: 'admin' },
    createdAt: { createdAt: NOW },
    expiresAt: { expiresAt: null },
    authorisedAt: { authorisedAt: null },
    lastUsedAt: { lastUsedAt: NOW },
  }
  for (const change of Object.values(changes)) {
    const { tokens } = takeOver(listOf({ ...one, ...change }, { ...two }), before)
    expect(tokens[0]).toEqual({ ...one, ...change })
    expect(tokens[1]).toBe(two)
  }
})

test('another order, one more and one less are seen', () => {
  const three = aToken({ id: 'three' })
  expect(takeOver(listOf(two, one), before).tokens).toEqual([two, one])
  expect(takeOver(listOf(one, two, three), before).tokens).toEqual([one, two, three])
  expect(takeOver(listOf(one), before).tokens).toEqual([one])
})

test('a row that cannot be read comes and goes', () => {
  const odd = { ...before, unreadable: [{ id: 'x', name: '\u200B' }] }
  const shown = takeOver(odd, before)
  expect(shown.unreadable).toEqual([{ id: 'x', name: expect.stringContaining('x') }])
  expect(takeOver(before, shown).unreadable).toEqual([])
})
