import { expect, test } from 'vitest'

import { inOneGo, inTurns, mapSteps, sortSteps, type Steps } from './steps'

const numbers = Array.from({ length: 1_001 }, (_, index) => (index * 7_919) % 1_001)
const ascending = (a: number, b: number) => a - b

function stopsOf(steps: Steps<unknown>): number {
  let stops = 0
  while (steps.next().done !== true) stops += 1
  return stops
}

test('in steps or in one go the result is the same', async () => {
  const sorted = numbers.toSorted(ascending)
  expect(inOneGo(sortSteps(numbers, ascending))).toEqual(sorted)
  expect(await inTurns(sortSteps(numbers, ascending))).toEqual(sorted)
  const doubled = numbers.map((number, index) => number * 2 + index)
  expect(await inTurns(mapSteps(numbers, (number, index) => number * 2 + index))).toEqual(doubled)
  expect(inOneGo(sortSteps([], ascending))).toEqual([])
})

test('what is equal keeps its order', () => {
  const items = numbers.map((number, index) => ({ key: number % 5, index }))
  const sorted = inOneGo(sortSteps(items, (a, b) => a.key - b.key))
  expect(sorted).toEqual(items.toSorted((a, b) => a.key - b.key))
})

test('a short list is done without a stop, a long one stops often', () => {
  expect(stopsOf(mapSteps(numbers.slice(0, 250), String))).toBe(0)
  expect(stopsOf(sortSteps(numbers.slice(0, 250), ascending))).toBe(0)
  expect(stopsOf(mapSteps(numbers, String))).toBe(4)
  expect(stopsOf(sortSteps(numbers, ascending))).toBeGreaterThan(4)
})

test('between two steps others have their turn', async () => {
  let turns = 0
  let isOver = false
  const count = () => {
    turns += 1
    if (!isOver) setImmediate(count)
  }
  setImmediate(count)
  await inTurns(mapSteps(numbers, String))
  isOver = true
  expect(turns).toBeGreaterThan(0)
})

test('an error ends it', async () => {
  const steps = mapSteps(numbers, (number) => {
    if (number === 500) throw new Error('no')
    return number
  })
  await expect(inTurns(steps)).rejects.toThrow('no')
})
