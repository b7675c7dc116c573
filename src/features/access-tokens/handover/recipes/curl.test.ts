import { execFileSync } from 'node:child_process'

import { describe, expect, test } from 'vitest'

import { file, hostileContexts, unchecked, url } from '../../../../test/recipes'
import { curlRecipes, settingsRecipes } from './curl'

/** The words that a shell makes of a command line, found by running it with another command. */
function shellWords(line: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

describe.each(hostileContexts)('%s', (_, from) => {
  test('a shell splits the curl line into the right words', () => {
    const header = `Authorization: Bearer ${from.secret}`
    expect(shellWords(file('curl', 'curl', from))).toEqual(['-fsS', '-H', header, url])
    const [saved, command] = curlRecipes(from)[1]?.files ?? []
    expect(saved?.text).toBe(`${header}\n`)
    const words = ['-fsS', '-H', `@${saved?.fileName ?? ''}`, url]
    expect(shellWords(command?.text ?? '')).toEqual(words)
  })

  test('a program that changes settings gets the header, and a call that changes nothing', () => {
    const [header, command] = settingsRecipes(from)[0]?.files ?? []
    expect(header?.text).toBe(`Authorization: Bearer ${from.secret}\n`)
    expect(shellWords(command?.text ?? '')).toEqual([
      '-fsS',
      '-H',
      `@${header?.fileName ?? ''}`,
      'http://ksem-1:8080/api/device-settings',
    ])
  })
})

test('reads a meter without looking at its certificate', () => {
  expect(shellWords(file('curl', 'curl', unchecked))).toContain('-k')
  expect(shellWords(file('curl', 'curl-header-file', unchecked, 1))).toContain('-k')
  expect(shellWords(file('settings', 'settings', unchecked, 1))).toContain('-k')
})

test('warns of what a token that changes settings can do', () => {
  expect(settingsRecipes(unchecked)[0]?.notes).toContain('settings-caution')
})
