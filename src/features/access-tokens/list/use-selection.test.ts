import { expect, test } from 'vitest'

import { aToken } from '../../../test/a-token'
import { selectedInOrder } from './use-selection'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => aToken({ id }))

test('what is selected has the order of the screen, what is not on it comes last', () => {
  if (!a || !b || !c || !d) throw new Error('four tokens')
  expect(selectedInOrder(new Set(['b', 'c', 'd']), [a, b, c, d], [d, a, b])).toEqual([d, b, c])
})
