import { expect, test } from 'vitest'

import { Gate } from './gate'

const forever = new AbortController().signal

test('lets in as many as it has places, the next in order of arrival', async () => {
  const gate = new Gate(1)
  const order: string[] = []
  const leave = await gate.enter(forever)
  const enter = async (name: string) => {
    const next = await gate.enter(forever)
    order.push(name)
    next()
  }
  const others = [enter('second'), enter('third')]
  await Promise.resolve()
  expect(order).toEqual([])
  leave()
  await Promise.all(others)
  expect(order).toEqual(['second', 'third'])
})

test('a wait that is given up takes no place away', async () => {
  const gate = new Gate(1)
  const leave = await gate.enter(forever)
  const call = new AbortController()
  const impatient = gate.enter(call.signal)
  call.abort(new Error('gone'))
  await expect(impatient).rejects.toThrow('gone')
  leave()
  await expect(gate.enter(forever)).resolves.toBeInstanceOf(Function)
})

test('a place passed on is not free for a newcomer', async () => {
  const gate = new Gate(1)
  const leave = await gate.enter(forever)
  const next = gate.enter(forever)
  leave()
  await next
  expect(await isFull(gate)).toBe(true)
})

test('leaving twice frees one place', async () => {
  const gate = new Gate(1)
  const leave = await gate.enter(forever)
  leave()
  leave()
  expect(await isFull(gate)).toBe(false)
  expect(await isFull(gate)).toBe(true)
})

/** True when all places are taken; else takes one. */
async function isFull(gate: Gate): Promise<boolean> {
  const call = new AbortController()
  const entered = gate.enter(call.signal).then(() => false)
  call.abort()
  return entered.catch(() => true)
}
