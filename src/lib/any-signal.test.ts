import { expect, test } from 'vitest'

import { anySignal } from './any-signal'

test.each([0, 1])('is aborted with the reason of the one that is, number %i', (which) => {
  const controllers = [new AbortController(), new AbortController()] as const
  const signal = anySignal(controllers[0].signal, controllers[1].signal)
  expect(signal.aborted).toBe(false)
  controllers[which === 0 ? 0 : 1].abort('enough')
  expect([signal.aborted, signal.reason]).toEqual([true, 'enough'])
})

test('is aborted at once beside one that already is', () => {
  const signal = anySignal(new AbortController().signal, AbortSignal.abort('late'))
  expect([signal.aborted, signal.reason]).toEqual([true, 'late'])
})
