import { describe, expect, test } from 'vitest'

import { cutText, isVisible } from './visible-text'

describe('isVisible', () => {
  test.each(['evcc', '電', '🔌', '.', '–', 'é', 'עברית', '\u200Bx'])(
    '%j shows something',
    (text) => {
      expect(isVisible(text)).toBe(true)
    },
  )

  test.each([
    '',
    ' ',
    '\u200B',
    '\u200D\u2060',
    '\u0301\u0302',
    '\u3164',
    '\u2800',
    '\u202E',
    '\uFE0F',
  ])('%j shows nothing', (text) => expect(isVisible(text)).toBe(false))
})

describe('cutText', () => {
  test('a short text stays', () => expect(cutText('evcc', 4)).toBe('evcc'))
  test('a long one ends in an ellipsis', () => expect(cutText('evccs', 4)).toBe('evc…'))
  test('a surrogate pair is not halved', () => expect(cutText('ab🔌🔌', 4)).toBe('ab…'))
})
