import { describe, expect, test } from 'vitest'

import type { Token } from '../../../../api/token'
import { DAY_MS } from '../../../../lib/duration'
import { aToken, NOW } from '../../../../test/a-token'
import {
  applyListView,
  countByRole,
  countByStatus,
  defaultListView,
  parseListView,
  sortKeys,
  sortOrders,
  toSearchParams,
  type ListView,
} from './list-view'

const token = (name: string, given: Partial<Token> = {}) => aToken({ name, ...given })

const shown = (tokens: readonly Token[], view: Partial<ListView>, locale = 'en') =>
  applyListView(tokens, { ...defaultListView, ...view }, NOW, locale).map(({ name }) => name)

describe('the address', () => {
  test('of the default view is empty', () => {
    expect(toSearchParams(defaultListView).toString()).toBe('')
    expect(parseListView(new URLSearchParams())).toEqual(defaultListView)
  })

  test('brings every view back', () => {
    for (const sort of sortKeys) {
      for (const order of sortOrders) {
        const view: ListView = { q: 'a&b=ü ', status: 'expires-soon', role: 'admin', sort, order }
        expect(parseListView(new URLSearchParams(toSearchParams(view).toString()))).toEqual(view)
      }
    }
  })

  test.each([
    ['unknown values', 'status=dead&role=root&sort=id&order=up'],
    ['names of Object', 'status=constructor&role=__proto__&sort=toString&order=valueOf'],
    ['other cases', 'status=ACTIVE&role=Admin&sort=NAME&order=DESC'],
    ['empty values', 'q=&status=&role=&sort=&order='],
    ['markup in the wrong place', 'status=%3Cscript%3E&sort=%00name'],
    ['foreign parameters', 'page=3&__proto__[q]=x'],
  ])('with %s is the default view', (_case, search) => {
    expect(parseListView(new URLSearchParams(search))).toEqual(defaultListView)
  })

  test('cannot carry a search longer than any name, nor characters that no name has', () => {
    const { q } = parseListView(new URLSearchParams({ q: `\u0000a\n\r${'😀'.repeat(5000)}` }))
    expect(q).toBe(`a${'😀'.repeat(99)}`)
  })

  test('takes the first of repeated values', () => {
    expect(parseListView(new URLSearchParams('role=admin&role=api')).role).toBe('admin')
  })
})

describe('the search', () => {
  const tokens = [
    'Küche',
    'kuchen',
    'Home Assistant',
    'ＥＶＣＣ',
    'evcc 2',
    'C++ (a|b) [x]',
    '台所 メーター',
    '',
  ].map((name) => token(name))

  test.each([
    ['KÜCHE', ['Küche', 'kuchen']],
    ['kuche', ['Küche', 'kuchen']],
    ['evcc', ['evcc 2', 'ＥＶＣＣ']],
    ['assistant home', ['Home Assistant']],
    ['  ass  ', ['Home Assistant']],
    ['c++ (a|b) [x]', ['C++ (a|b) [x]']],
    ['所', ['台所 メーター']],
    ['.*', []],
    ['home kitchen', []],
  ])('for %s', (q, names) => {
    expect(shown(tokens, { q }).toSorted()).toEqual([...names].toSorted())
  })

  test('for nothing shows everything', () => {
    expect(shown(tokens, { q: ' ' })).toHaveLength(tokens.length)
  })
})

const mixed = [
  token('waiting', { authorisedAt: null }),
  token('soon', { expiresAt: NOW + 5 * DAY_MS, lastUsedAt: NOW - 1 }),
  token('active', { role: 'admin', createdAt: NOW - 5 }),
  token('forever', { expiresAt: null, lastUsedAt: undefined }),
  token('expired', { expiresAt: NOW - 1, lastUsedAt: NOW - DAY_MS, role: 'admin' }),
]

describe('filters', () => {
  test('keep the tokens of a status', () => {
    expect(shown(mixed, { status: 'active' })).toEqual(['active', 'forever'])
    expect(shown(mixed, { status: 'expired' })).toEqual(['expired'])
  })

  test('keep the tokens of a role', () => {
    expect(shown(mixed, { role: 'admin' })).toEqual(['active', 'expired'])
  })

  test('count what each status would show under the other filters', () => {
    const view: ListView = { ...defaultListView, status: 'waiting', role: 'admin' }
    expect(countByStatus(mixed, view, NOW, 'en')).toEqual({
      all: 2,
      waiting: 0,
      'expires-soon': 0,
      active: 1,
      expired: 1,
      unused: 1,
    })
    expect(countByStatus(mixed, { ...defaultListView, q: 'f' }, NOW, 'en').all).toBe(1)
  })

  test('count what each role would show under the other filters', () => {
    const view: ListView = { ...defaultListView, status: 'active', role: 'api' }
    expect(countByRole(mixed, view, NOW, 'en')).toEqual({ all: 2, api: 1, admin: 1 })
  })
})

describe('the order', () => {
  test.each<[Partial<ListView>, string[]]>([
    [{ sort: 'status' }, ['waiting', 'soon', 'active', 'forever', 'expired']],
    [{ sort: 'role' }, ['forever', 'soon', 'waiting', 'active', 'expired']],
    [{ sort: 'created' }, ['expired', 'forever', 'soon', 'waiting', 'active']],
    [{ sort: 'created', order: 'desc' }, ['active', 'expired', 'forever', 'soon', 'waiting']],
    [{ sort: 'expires' }, ['expired', 'soon', 'active', 'waiting', 'forever']],
    [{ sort: 'expires', order: 'desc' }, ['forever', 'active', 'waiting', 'soon', 'expired']],
    [{ sort: 'lastUsed' }, ['active', 'forever', 'waiting', 'expired', 'soon']],
    [{ sort: 'lastUsed', order: 'desc' }, ['soon', 'expired', 'active', 'forever', 'waiting']],
  ])('by %j', (view, names) => {
    expect(shown(mixed, view)).toEqual(names)
    expect(shown(mixed.toReversed(), view)).toEqual(names)
  })

  test('of names counts numbers as numbers and follows the language', () => {
    const names = ['Zähler 10', 'zahler 9', 'Öl', 'Zoo', 'Ost'].map((name) => token(name))
    expect(shown(names, {}, 'de')).toEqual(['Öl', 'Ost', 'zahler 9', 'Zähler 10', 'Zoo'])
    expect(shown(names, {}, 'sv')).toEqual(['Ost', 'zahler 9', 'Zoo', 'Zähler 10', 'Öl'])
  })

  test('of equal names goes by age, in both directions', () => {
    const twins = [
      token('evcc', { id: '1 young', createdAt: 2 }),
      token('EVCC', { id: '2 old', createdAt: 1 }),
      token('a', { id: 'a' }),
    ]
    const ids = (order: 'asc' | 'desc') =>
      applyListView(twins, { ...defaultListView, order }, NOW, 'en').map(({ id }) => id)
    expect(ids('asc')).toEqual(['a', '2 old', '1 young'])
    expect(ids('desc')).toEqual(['2 old', '1 young', 'a'])
  })

  test('leaves the list that it was given alone', () => {
    const before = [...mixed]
    shown(mixed, { sort: 'expires', order: 'desc' })
    expect(mixed).toEqual(before)
  })
})
