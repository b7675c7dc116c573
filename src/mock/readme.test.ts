import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { contextFromCookies, deviceStates, mockUsers, type MockContext } from './context'
import { endpointNames, faultKinds } from './faults'
import { seedNames } from './seed'

const lines = readFileSync(new URL('README.md', import.meta.url), 'utf8').split('\n')

/** What stands in backticks, in order. */
const quoted = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')

/** The first cells of the table with this head. */
function tableUnder(head: string): string[] {
  const start = lines.findIndex((line) => line.startsWith(head)) + 2
  return lines.slice(start, lines.indexOf('', start)).map((line) => line.split('|')[1] ?? '')
}

const valuesOf = (cookie: string) =>
  quoted(lines.find((line) => line.startsWith(`| \`${cookie}\``))?.split('|')[2] ?? '')

test.each([
  ['mock-user', mockUsers],
  ['mock-seed', seedNames],
])('README names the values of %s', (cookie, values) => {
  expect(valuesOf(cookie).toSorted()).toEqual([...values].toSorted())
})

test('README names every device', () => {
  const named = tableUnder('| Device').flatMap(quoted)
  expect(named.toSorted()).toEqual([...deviceStates].toSorted())
})

test('README names every endpoint', () => {
  const start = lines.findIndex((line) => line.startsWith('Endpoints: '))
  const paragraph = lines.slice(start, lines.indexOf('', start)).join(' ')
  expect(quoted(paragraph).toSorted()).toEqual(['*', ...endpointNames].toSorted())
})

test('README names every kind of fault', () => {
  const named = tableUnder('| Kind of fault').flatMap(quoted)
  expect(named.toSorted()).toEqual([...faultKinds].toSorted())
})

test('README names every cookie', () => {
  const cookies: Record<Exclude<keyof MockContext, 'client'>, string> = {
    store: 'mock-store=a',
    seed: 'mock-seed=empty',
    user: 'mock-user=api',
    device: 'mock-device=idle',
    faults: 'mock-fault=json:500',
    latencyMs: 'mock-latency=1',
    now: 'mock-now=1',
  }
  expect(Object.keys(contextFromCookies(Object.values(cookies).join('; '))).toSorted()).toEqual(
    Object.keys(cookies).toSorted(),
  )
  const names = Object.values(cookies).map((cookie) => cookie.split('=')[0] ?? '')
  expect(tableUnder('| Cookie').flatMap(quoted).toSorted()).toEqual(names.toSorted())
})
