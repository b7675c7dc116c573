import { expect, test } from 'vitest'

import { isSameText } from './same-text'

test('white space around a pasted text and its line ends do not count', () => {
  expect(isSameText(' \r\na.b.c\n', 'a.b.c')).toBe(true)
  expect(isSameText('a:\r\n  b\r\n', 'a:\n  b\n')).toBe(true)
  expect(isSameText('a:\r  b', 'a:\n  b')).toBe(true)
})

test('anything else does', () => {
  const others = ['', 'a.b', 'a.b.cc', 'A.b.c', 'a. b.c', 'a.b\n.c', 'Bearer a.b.c']
  expect(others.filter((other) => isSameText(other, 'a.b.c'))).toEqual([])
  expect(isSameText('a:\n b', 'a:\n  b')).toBe(false)
})
