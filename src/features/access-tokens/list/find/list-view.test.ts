import { describe, expect, it, test } from 'vitest'

import type { Token } from '../../../../api/token'
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

const DAY_MS = 86_400_000
const now = Date.UTC(2027, 2, 1)

const token = (name: string, over: Partial<Token> = {}): Token => ({
  id: `id of ${name}`,
  name,
  role: 'api',
  createdAt: now - 100 * DAY_MS,
  expiresAt: now + 100 * DAY_MS,
  authorisedAt: now - 99 * DAY_MS,
  lastUsedAt: null,
  ...over,
})

const shown = (tokens: readonly Token[], view: Partial<ListView>, locale = 'en') =>
  applyListView(tokens, { ...defaultListView, ...view }, now, locale).map(({ name }) => name)

describe('the address', () => {
  it('of the default view is empty', () => {
    expect(toSearchParams(defaultListView).toString()).toBe('')
    expect(parseListView(new URLSearchParams())).toEqual(defaultListView)
  })

  it('brings every view back', () => {
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

  it('cannot carry a search longer than any name, nor characters that no name has', () => {
    const { q } = parseListView(new URLSearchParams({ q: `\u0000a\n\r${'😀'.repeat(5000)}` }))
    expect(q).toBe(`a${'😀'.repeat(99)}`)
  })

  it('takes the first of repeated values', () => {
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

  it('for nothing shows everything', () => {
    expect(shown(tokens, { q: ' ' })).toHaveLength(tokens.length)
  })
})

const mixed = [
  token('waiting', { authorisedAt: null }),
  token('soon', { expiresAt: now + 5 * DAY_MS, lastUsedAt: now - 1 }),
  token('active', { role: 'admin', createdAt: now - 5 }),
  token('forever', { expiresAt: null, lastUsedAt: undefined }),
  token('expired', { expiresAt: now - 1, lastUsedAt: now - DAY_MS, role: 'admin' }),
]

describe('filters', () => {
  it('keep the tokens of a status', () => {
    expect(shown(mixed, { status: 'active' })).toEqual(['active', 'forever'])
    expect(shown(mixed, { status: 'expired' })).toEqual(['expired'])
  })

  it('keep the tokens of a role', () => {
    expect(shown(mixed, { role: 'admin' })).toEqual(['active', 'expired'])
  })

  it('count what each status would show under the other filters', () => {
    const view: ListView = { ...defaultListView, status: 'waiting', role: 'admin' }
    expect(countByStatus(mixed, view, now, 'en')).toEqual({
      all: 2,
      waiting: 0,
      'expires-soon': 0,
      active: 1,
      expired: 1,
    })
    expect(countByStatus(mixed, { ...defaultListView, q: 'f' }, now, 'en').all).toBe(1)
  })

  it('count what each role would show under the other filters', () => {
    const view: ListView = { ...defaultListView, status: 'active', role: 'api' }
    expect(countByRole(mixed, view, now, 'en')).toEqual({ all: 2, api: 1, admin: 1 })
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

  it('of names counts numbers as numbers and follows the language', () => {
    const names = ['Zähler 10', 'zahler 9', 'Öl', 'Zoo', 'Ost'].map((name) => token(name))
    expect(shown(names, {}, 'de')).toEqual(['Öl', 'Ost', 'zahler 9', 'Zähler 10', 'Zoo'])
    expect(shown(names, {}, 'sv')).toEqual(['Ost', 'zahler 9', 'Zoo', 'Zähler 10', 'Öl'])
  })

  it('of equal names goes by age, in both directions', () => {
    const twins = [
      token('evcc', { id: '1 young', createdAt: 2 }),
      token('EVCC', { id: '2 old', createdAt: 1 }),
      token('a', { id: 'a' }),
    ]
    const ids = (order: 'asc' | 'desc') =>
      applyListView(twins, { ...defaultListView, order }, now, 'en').map(({ id }) => id)
    expect(ids('asc')).toEqual(['a', '2 old', '1 young'])
    expect(ids('desc')).toEqual(['2 old', '1 young', 'a'])
  })

  it('leaves the list that it was given alone', () => {
    const before = [...mixed]
    shown(mixed, { sort: 'expires', order: 'desc' })
    expect(mixed).toEqual(before)
  })
})
