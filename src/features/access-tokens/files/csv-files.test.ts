import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'

import type { Token } from '../../../api/token'
import { activateLocale, t, withExtraMessages } from '../../../i18n/i18n'
import { tokensCsv } from './csv-files'

const DAY_MS = 86_400_000
const now = Date.UTC(2027, 2, 1, 12)

const token = (over: Partial<Token> = {}): Token => ({
  id: '5eed0000-0000-4000-8000-000000000001',
  name: 'evcc',
  role: 'api',
  createdAt: now - 3 * DAY_MS,
  expiresAt: now + 100 * DAY_MS,
  authorisedAt: now - 2 * DAY_MS,
  lastUsedAt: now - DAY_MS,
  ...over,
})

const rowsOf = (tokens: Token[]): unknown =>
  parse(tokensCsv(tokens, now, t), { bom: true, columns: true })

beforeAll(async () => {
  await activateLocale('en', ['en-GB'])
  await withExtraMessages(Promise.resolve())
})

test('a row tells all that the list knows, times in UTC', () => {
  expect(rowsOf([token()])).toEqual([
    {
      Name: 'evcc',
      Role: 'api',
      Status: 'Active',
      Created: '2027-02-26T12:00:00Z',
      Authorised: '2027-02-27T12:00:00Z',
      Expires: '2027-06-09T12:00:00Z',
      'Last used': '2027-02-28T12:00:00Z',
      Identifier: '5eed0000-0000-4000-8000-000000000001',
    },
  ])
})

test('what never was, or never will be, is said or left empty', () => {
  const open = token({ role: 'admin', expiresAt: null, authorisedAt: null, lastUsedAt: null })
  expect(rowsOf([open, token({ lastUsedAt: undefined })])).toMatchObject([
    {
      Role: 'admin',
      Status: 'Waiting for authorisation',
      Authorised: '',
      Expires: 'Never',
      'Last used': 'Never used',
    },
    { 'Last used': '' },
  ])
})

test('the order of the tokens is kept and a name is no formula', () => {
  const names = ['=1+1', '+49', '-1', '@home', 'b', 'a']
  expect(rowsOf(names.map((name) => token({ name })))).toMatchObject([
    { Name: "'=1+1" },
    { Name: "'+49" },
    { Name: "'-1" },
    { Name: "'@home" },
    { Name: 'b' },
    { Name: 'a' },
  ])
})
