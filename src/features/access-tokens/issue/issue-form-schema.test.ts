import { describe, expect, test } from 'vitest'

import { addFormSchema, emptyAddForm, toNewToken } from './issue-form-schema'

const NOW = Date.UTC(2026, 10, 23, 22, 30)
const BERLIN = 'Europe/Berlin'

describe('the ADD form', () => {
  const schema = addFormSchema(() => NOW, BERLIN)
  const problems = (over: Partial<typeof emptyAddForm>) =>
    schema
      .safeParse({ ...emptyAddForm, ...over })
      .error?.issues.map((issue) => [issue.path.join('.'), issue.message])

  test('trims the name and counts characters, not code units', () => {
    expect(schema.parse({ ...emptyAddForm, name: '  evcc  ' }).name).toBe('evcc')
    expect(problems({ name: '🔌'.repeat(64) })).toBeUndefined()
    expect(problems({ name: '🔌'.repeat(65) })).toEqual([['name', 'name_too_long']])
  })

  test('refuses an empty name, control characters and a past date, each at its field', () => {
    expect(problems({ name: '   ' })).toEqual([['name', 'name_empty']])
    expect(problems({ name: 'a\u0007b' })).toEqual([['name', 'name_control']])
    expect(problems({ name: 'a\u2028b' })).toEqual([['name', 'name_control']])
    expect(problems({ name: 'evcc', lifetime: 'date', date: '2020-01-01' })).toEqual([
      ['date', 'date_past'],
    ])
  })

  test('becomes the token that is asked for', () => {
    const values = { ...emptyAddForm, name: 'evcc' }
    expect(toNewToken(values, NOW, BERLIN)).toEqual({
      name: 'evcc',
      role: 'api',
      expiresAt: Date.UTC(2027, 10, 23, 22, 59, 59),
    })
    expect(toNewToken({ ...values, lifetime: 'never' }, NOW, BERLIN).expiresAt).toBeNull()
  })
})
