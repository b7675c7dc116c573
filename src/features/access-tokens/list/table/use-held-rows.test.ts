import { expect, test } from 'vitest'

import { aToken } from '../../../../test/a-token'
import { mergeRows } from './use-held-rows'

const token = (id: string, name = id) => aToken({ id, name })

test('held rows keep their places, say what is current, and show which are gone', () => {
  const held = [token('b'), token('a'), token('c')]
  const rows = mergeRows(held, [token('new'), token('a', 'renamed'), token('b')])
  expect(rows.map((row) => [row.token.name, row.isGone])).toEqual([
    ['b', false],
    ['renamed', false],
    ['c', true],
  ])
})
