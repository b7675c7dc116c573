import { describe, expect, test } from 'vitest'

import { context, second, secret, secure, unchecked } from '../../../../test/recipes'
import { programs } from '../../model/programs'
import { placeOf, shortId, type RecipeContext } from './recipe'
import { recipesFor } from './recipes'

const all = (from: RecipeContext) => programs.flatMap(({ id }) => recipesFor(id, from))
const filesOf = (from: RecipeContext) => all(from).flatMap(({ files }) => files)
const texts = (from: RecipeContext) => filesOf(from).map(({ text }) => text)

test('a person gets nothing to configure, every program something', () => {
  const without = programs.filter(({ id }) => recipesFor(id, context).length === 0)
  expect(without.map(({ id }) => id)).toEqual(['person'])
})

test('only the files and fields that say so hold the secret', () => {
  for (const { fileName, text, hasSecret } of filesOf(context)) {
    expect([fileName, text.includes(secret)]).toEqual([fileName, hasSecret])
    expect(fileName).not.toContain(secret)
  }
  for (const { id, value, hasSecret } of all(context).flatMap(({ fields = [] }) => fields)) {
    expect([id, value.includes(secret)]).toEqual([id, hasSecret])
  }
})

test('every program says how it tells that a token waits or has ended', () => {
  for (const { id, notes } of all(context)) {
    expect([id, notes.filter((note) => note.startsWith('refused-')).length]).toEqual([id, 1])
    expect(new Set(notes).size).toBe(notes.length)
  }
})

test('every program but curl says from which version on it works', () => {
  const silent = all(context).filter(({ since }) => since === undefined)
  expect(silent.map(({ id }) => id)).toEqual(['curl', 'curl-header-file', 'settings'])
})

describe('the certificate of an https meter', () => {
  test('is checked unless someone says otherwise', () => {
    expect(texts(secure).join('')).not.toMatch(/insecure|skip|verify_ssl|servercert|validate| -k /i)
    expect(texts({ ...context, skipCertificateCheck: true })).toEqual(texts(context))
  })

  test('is said to be unchecked in every recipe', () => {
    for (const { notes } of all(unchecked)) expect(notes).toContain('certificate-unchecked')
    for (const { notes } of all(secure)) expect(notes).not.toContain('certificate-unchecked')
  })
})

test('names things after the token, and what outlives it after the meter', () => {
  // A vector that the hash's authors published.
  expect(shortId('foobar')).toBe('bf9cf968')
  expect(shortId(second.tokenId)).not.toBe(shortId(context.tokenId))
  for (const id of ['', 'x', '台所', 'a'.repeat(500)]) expect(shortId(id)).toMatch(/^[\da-f]{8}$/)
  expect([context, secure].map(placeOf)).toEqual(['ksem_1_8080', 'fe80_1'])
})
