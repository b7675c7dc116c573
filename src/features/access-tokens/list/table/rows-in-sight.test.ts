import { expect, test } from 'vitest'

import { rowsInSight } from './rows-in-sight'

const list = { top: 0, height: 600, count: 10_000, rowHeight: 60 }

test('the rows in sight are drawn with six to spare at either edge', () => {
  expect(rowsInSight(list)).toEqual({ from: 0, to: 16 })
  expect(rowsInSight({ ...list, top: 6000 })).toEqual({ from: 94, to: 116 })
})

test('above, below and beyond the list something is drawn all the same', () => {
  expect(rowsInSight({ ...list, top: -5000 })).toEqual({ from: 0, to: 1 })
  expect(rowsInSight({ ...list, top: 9_999_999 })).toEqual({ from: 9_999, to: 10_000 })
  expect(rowsInSight({ ...list, top: 9990 * 60 })).toEqual({ from: 9984, to: 10_000 })
  expect(rowsInSight({ ...list, count: 0 })).toEqual({ from: 0, to: 0 })
})
