import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { roles } from '../../../../api/token'
import { DAY_MS } from '../../../../lib/duration'
import { aToken, NOW } from '../../../../test/a-token'
import { anyName, holds } from '../../../../test/property'
import { statuses, tokenStatus } from '../../model/token-status'
import {
  applyListView,
  countByRole,
  countByStatus,
  defaultListView,
  parseListView,
  sortKeys,
  sortOrders,
  toSearchParams,
} from './list-view'

const anySearch = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom('q', 'status', 'role', 'sort', 'order', '__proto__', 'constructor'),
        fc.oneof(
          anyName,
          fc.constantFrom(...statuses, ...roles, ...sortKeys, ...sortOrders, 'all'),
        ),
      ),
    )
    .map((pairs) => new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString()),
)

const anyView = anySearch.map((search) => parseListView(new URLSearchParams(search)))

const anyTime = fc.integer({ min: -500, max: 500 }).map((days) => NOW + days * DAY_MS)
const maybe = fc.option(anyTime, { nil: null })

const anyTokens = fc
  .array(
    fc.record({
      name: fc.oneof(anyName, fc.constantFrom('evcc', 'EVCC 2', 'Ελλάς')),
      role: fc.constantFrom(...roles),
      createdAt: anyTime,
      expiresAt: maybe,
      authorisedAt: maybe,
      lastUsedAt: maybe,
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, index) => aToken({ ...row, id: String(index) })))

test('any address describes a view, and that view its address', () => {
  holds(
    fc.property(anySearch, (search) => {
      const view = parseListView(new URLSearchParams(search))
      expect(Object.keys(view)).toEqual(Object.keys(defaultListView))
      const again = new URLSearchParams(toSearchParams(view).toString())
      expect(parseListView(again)).toEqual(view)
      expect(Array.from(view.q).length).toBeLessThanOrEqual(100)
      expect(view.q).not.toMatch(/\p{Cs}/u)
    }),
    300,
  )
})

test('a view shows each matching token once, and the counts say how many', () => {
  holds(
    fc.property(anyTokens, anyView, (tokens, view) => {
      const shown = applyListView(tokens, view, NOW, 'en')
      const all = applyListView(tokens, { ...view, status: 'all', role: 'all' }, NOW, 'en')
      expect(new Set(shown).size).toBe(shown.length)
      expect(tokens).toEqual(expect.arrayContaining(shown))
      expect(new Set(shown)).toEqual(
        new Set(
          all.filter(
            (token) =>
              (view.role === 'all' || token.role === view.role) &&
              (view.status === 'all' || tokenStatus(token, NOW) === view.status),
          ),
        ),
      )
      expect(countByStatus(tokens, view, NOW, 'en')[view.status]).toBe(shown.length)
      expect(countByRole(tokens, view, NOW, 'en')[view.role]).toBe(shown.length)
    }),
  )
})

test('the order of a view does not hang on the order in which the meter lists', () => {
  holds(
    fc.property(anyTokens, anyView, (tokens, view) => {
      const ids = (list: typeof tokens) =>
        applyListView(list, view, NOW, 'en').map((token) => token.id)
      expect(ids(tokens.toReversed())).toEqual(ids(tokens))
    }),
  )
})

test('any piece of a token’s name finds the token', () => {
  const anyWord = fc.oneof(
    anyName,
    fc.constantFrom('ΟΔΟΣΑ', 'Οδός', 'İzmir', 'Straße', 'ﬁlter', '②'),
  )
  holds(
    fc.property(anyWord, fc.nat(), fc.nat(), (name, from, length) => {
      const letters = Array.from(name)
      const start = from % letters.length
      const q = letters.slice(start, start + 1 + (length % letters.length)).join('')
      const tokens = [aToken({ name })]
      expect(applyListView(tokens, { ...defaultListView, q }, NOW, 'en')).toEqual(tokens)
    }),
    200,
  )
})
