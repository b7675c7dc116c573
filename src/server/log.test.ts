import { expect, test } from 'vitest'

import { gatherLines } from './log'

test('lines of the same turn are written together, later ones on their own', async () => {
  const written: string[] = []
  const log = gatherLines((text) => written.push(text))
  log('one')
  log('two')
  expect(written).toEqual([])
  await expect.poll(() => written).toEqual(['one\ntwo'])
  log('three')
  await expect.poll(() => written).toEqual(['one\ntwo', 'three'])
})
