import { describe, expect, test } from 'vitest'

import { isVocabulary } from './vocabulary'
import { Words, type Evidence } from './words'

const nothing: Evidence = { scripts: [], values: [], credentials: new Set(), shown: [] }
const wordsOf = (evidence: Partial<Evidence> = {}) => new Words({ ...nothing, ...evidence })

test.each(['expires_at', 'validUntil', 'access-token', 'accesstokens', 'APIKeyId', 'v1'])(
  '%s is made of words of the list',
  (name) => {
    expect(isVocabulary(name)).toBe(true)
    expect(wordsOf().name(name)).toBe(name)
  },
)

test.each([
  'pelikanhaus',
  'token_pelikanhaus',
  'user4711',
  'ksem-72501234',
  '',
  '<b>token</b>',
  'token\u001B[0m',
  'token name',
  'a'.repeat(50),
])('%j is not shown', (name) => {
  expect(wordsOf().name(name)).toBe('{word-1}')
})

describe('a word beyond the list', () => {
  const script = 'const a={freigeschaltet:1};fetch("/api/fernzugriffe")'

  test('is shown when it stands in a script of the page', () => {
    expect(wordsOf({ scripts: [script] }).name('fernzugriffe')).toBe('fernzugriffe')
    expect(wordsOf({ scripts: [script] }).name('freigeschaltet')).toBe('freigeschaltet')
  })

  test('is not shown when a script has it only as a part of a word', () => {
    expect(wordsOf({ scripts: [script] }).name('fernzugriff')).toBe('{word-1}')
  })

  test('is not shown when a value has it, or it has a value', () => {
    const evidence = { scripts: [script] }
    expect(wordsOf({ ...evidence, values: ['My Fernzugriffe!'] }).name('fernzugriffe')).toBe(
      '{word-1}',
    )
    expect(wordsOf({ ...evidence, values: ['Fernzug'] }).name('fernzugriffe')).toBe('{word-1}')
  })

  test('is shown when the user says so', () => {
    expect(wordsOf({ shown: ['handout'] }).name('handout')).toBe('handout')
  })

  test('is never shown when it is a password, whatever else speaks for it', () => {
    const credentials = new Set(['Secret', 'handout'])
    const words = wordsOf({ credentials, shown: ['handout'], scripts: ['handout'] })
    expect(words.name('handout')).toBe('{word-1}')
    expect(words.name('secret')).toBe('{word-2}')
  })
})

test('a text has one stand-in throughout', () => {
  const words = wordsOf()
  const texts = ['pelikan', 'storch', 'pelikan'].map((text) => words.name(text))
  expect(texts).toEqual(['{word-1}', '{word-2}', '{word-1}'])
  expect(words.standIn('id', 'pelikan')).toBe('{id-1}')
  expect(words.hidden).toBe(2)
})
