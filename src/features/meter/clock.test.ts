import { expect, test } from 'vitest'

import { clockProblem } from './clock'

test.each([
  [true, 0, null],
  [true, 120_000, null],
  [true, -120_000, null],
  [true, 120_001, 'off'],
  [true, -120_001, 'off'],
  [false, 0, 'unset'],
  [false, undefined, 'unset'],
  [undefined, undefined, null],
  [undefined, 600_000, 'off'],
])('a clock that is set: %s, %s ms ahead, is %s', (isSet, offsetMs, problem) => {
  expect(clockProblem(isSet, offsetMs)).toBe(problem)
})
