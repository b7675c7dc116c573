import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'

import type { Token } from '../../../api/token'
import { activateLocale, t, withExtraMessages } from '../../../i18n/i18n'
import { DAY_MS } from '../../../lib/duration'
import { aToken, NOW } from '../../../test/a-token'
import { formulas } from '../../../test/hostile-names'
import { tokensCsv } from './csv-files'

const rowsOf = (tokens: readonly Token[]): unknown =>
  parse(tokensCsv(tokens, NOW, t), { bom: true, columns: true })

beforeAll(async () => {
  await activateLocale('en', ['en-GB'])
  await withExtraMessages(Promise.resolve())
})

test('a row tells all that the list knows, times in UTC', () => {
  const used = aToken({
    createdAt: NOW - 3 * DAY_MS,
    authorisedAt: NOW - 2 * DAY_MS,
    lastUsedAt: NOW - DAY_MS,
  })
  expect(rowsOf([used])).toEqual([
    {
      Name: 'evcc',
      Role: 'Read only (api)',
      Status: 'Active',
      Created: '2027-02-26T12:00:00Z',
      Authorised: '2027-02-27T12:00:00Z',
      Expires: '2027-06-09T12:00:00Z',
      'Last used': '2027-02-28T12:00:00Z',
      Identifier: 'id of evcc',
    },
  ])
})

test('what never was, or never will be, is said or left empty', () => {
  const open = aToken({ role: 'admin', expiresAt: null, authorisedAt: null, lastUsedAt: null })
  expect(rowsOf([open, aToken({ lastUsedAt: undefined })])).toMatchObject([
    {
      Role: 'Full control (admin)',
      Status: 'Waiting for authorisation',
      Authorised: '',
      Expires: '',
      'Last used': '',
    },
    { 'Last used': '' },
  ])
})

test('the order of the tokens is kept and a name is no formula', () => {
  expect(rowsOf([...formulas, 'b', 'a'].map((name) => aToken({ name })))).toMatchObject([
    ...formulas.map((name) => ({ Name: `'${name}` })),
    { Name: 'b' },
    { Name: 'a' },
  ])
})
