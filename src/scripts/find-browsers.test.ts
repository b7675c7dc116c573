import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { findInstalled } from './find-browsers.mjs'

let first: string
let second: string

beforeEach(() => {
  first = mkdtempSync(join(tmpdir(), 'browsers-'))
  second = mkdtempSync(join(tmpdir(), 'browsers-'))
})

afterEach(() => {
  for (const folder of [first, second]) rmSync(folder, { recursive: true })
})

const install = (folder: string, command: string): string => {
  const path = join(folder, command)
  writeFileSync(path, '', { mode: 0o755 })
  return path
}

test('the headless shell is taken before a Chromium with a window, wherever both lie', () => {
  const full = install(first, 'chromium')
  expect(findInstalled('chromium', [first, second].join(delimiter))).toBe(full)
  const shell = install(second, 'chromium-headless-shell')
  expect(findInstalled('chromium', [first, second].join(delimiter))).toBe(shell)
})
