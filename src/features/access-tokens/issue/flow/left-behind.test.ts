import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { aToken } from '../../../../test/a-token'
import { findLostToken, type LostAttempt } from './lost-token'

const attempt: LostAttempt = { name: 'evcc', role: 'api', knownIds: new Set(['a1']) }

let stored: Map<string, string>

beforeEach(() => {
  stored = new Map()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  })
})

afterEach(() => vi.resetModules())

/** The module as a page that has just been loaded has it. */
async function freshPage() {
  vi.resetModules()
  return import('./left-behind')
}

test('an attempt that was answered leaves nothing', async () => {
  const page = await freshPage()
  page.noteAttempt(attempt)()
  expect(stored.size).toBe(0)
  expect((await freshPage()).attemptsLeftBehind()).toEqual([])
})

test('an attempt that was not is known to the page after a reload, until the person was told', async () => {
  const page = await freshPage()
  page.noteAttempt(attempt)
  const answered = page.noteAttempt({ ...attempt, name: 'other', knownIds: null })
  expect(page.attemptsLeftBehind()).toEqual([])
  answered()

  const reloaded = await freshPage()
  const [left] = reloaded.attemptsLeftBehind()
  expect(left).toEqual(attempt)
  // A new attempt meanwhile does not make it forgotten.
  reloaded.noteAttempt({ ...attempt, name: 'third' })()
  expect((await freshPage()).attemptsLeftBehind()).toEqual([attempt])
  if (left) reloaded.forgetLeftBehind(left)
  expect(stored.size).toBe(0)
})

test.each(['', '{', '[]', '{}', '[{"name":1}]', 'null'])('%j holds no attempt', async (text) => {
  stored.set('tokens-asked-for', text)
  expect((await freshPage()).attemptsLeftBehind()).toEqual([])
})

test('only ids that matter are kept, and they are enough', async () => {
  const { idsLike } = await freshPage()
  const old = aToken({ id: 'a1', authorisedAt: null })
  const made = aToken({ id: 'a2', authorisedAt: null })
  const knownIds = idsLike(old, [old, aToken({ name: 'other' }), aToken({ role: 'admin' })])
  expect(knownIds).toEqual(new Set(['a1']))
  const found = findLostToken([old, made], { name: 'evcc', role: 'api', knownIds })
  expect(found).toEqual({ kind: 'found', token: made })
})
