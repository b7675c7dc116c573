import { afterEach, describe, expect, test, vi } from 'vitest'

import { areShortcutsOn, setShortcutsOn, shortcutOf } from './shortcuts'

const press = (key: string, over: Partial<Parameters<typeof shortcutOf>[0]> = {}) =>
  shortcutOf({
    key,
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    repeat: false,
    isComposing: false,
    defaultPrevented: false,
    ...over,
  })

describe('a key press', () => {
  test.each([
    ['a', 'add'],
    ['/', 'search'],
    ['?', 'help'],
    ['x', null],
    ['Enter', null],
    ['', null],
  ] as const)('%j means %j', (key, shortcut) => {
    expect(press(key)).toBe(shortcut)
  })

  test('means the same with caps lock on', () => {
    expect(press('A')).toBe('add')
  })

  test('may need Shift for a sign, but not for a letter', () => {
    expect(press('?', { shiftKey: true })).toBe('help')
    expect(press('/', { shiftKey: true })).toBe('search')
    expect(press('A', { shiftKey: true })).toBeNull()
  })

  test.each(['ctrlKey', 'altKey', 'metaKey', 'repeat', 'isComposing', 'defaultPrevented'] as const)(
    'with %s means nothing',
    (flag) => {
      expect(press('a', { [flag]: true })).toBeNull()
      expect(press('/', { [flag]: true })).toBeNull()
    },
  )
})

const refuse = () => {
  throw new DOMException('blocked', 'SecurityError')
}

function stubStorage(isBlocked: boolean): Map<string, string> {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: isBlocked ? refuse : (key: string) => kept.get(key) ?? null,
    setItem: isBlocked ? refuse : (key: string, value: string) => kept.set(key, value),
  })
  return kept
}

describe('the choice to turn them off', () => {
  afterEach(() => vi.unstubAllGlobals())

  test.each([false, true])('is heeded at once (storage blocked: %s)', (isBlocked) => {
    stubStorage(isBlocked)
    expect(areShortcutsOn()).toBe(true)
    setShortcutsOn(false)
    expect(areShortcutsOn()).toBe(false)
    setShortcutsOn(true)
    expect(areShortcutsOn()).toBe(true)
  })

  test('is kept for the browser, and followed when another tab changes it', () => {
    const kept = stubStorage(false)
    setShortcutsOn(false)
    expect([...kept.values()]).toEqual(['off'])
    kept.clear()
    expect(areShortcutsOn()).toBe(true)
  })
})
