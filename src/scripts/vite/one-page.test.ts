import { expect, test } from 'vitest'

import { leftOut, standIn } from './one-page'

const namesOf = async (url: string) => {
  const module: unknown = await import(/* @vite-ignore */ url)
  return Object.keys(Object(module)).toSorted()
}

test('what is left out of the library is still there, under the same names', async () => {
  const file = new URL('infiniteQueryBehavior.js', import.meta.resolve('@tanstack/query-core')).href
  expect(file).toMatch(leftOut)
  const inPlace = await namesOf(`data:text/javascript,${encodeURIComponent(standIn)}`)
  expect(inPlace).toEqual(await namesOf(file))
})
