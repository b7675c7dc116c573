import { describe, expect, test, vi } from 'vitest'

import { createStore } from './create-store'

describe('a store', () => {
  test('holds the value that was set last', () => {
    const store = createStore('first')
    expect(store.get()).toBe('first')
    store.set('second')
    expect(store.get()).toBe('second')
  })

  test('tells every listener of a change, and none of the same value again', () => {
    const store = createStore(1)
    const one = vi.fn<() => void>()
    const other = vi.fn<() => void>()
    store.subscribe(one)
    store.subscribe(other)
    store.set(2)
    store.set(2)
    expect(one).toHaveBeenCalledOnce()
    expect(other).toHaveBeenCalledOnce()
  })

  test('shows a listener the new value', () => {
    const store = createStore('old')
    const seen: string[] = []
    store.subscribe(() => seen.push(store.get()))
    store.set('new')
    expect(seen).toEqual(['new'])
  })

  test('leaves alone who has left', () => {
    const store = createStore(1)
    const listener = vi.fn<() => void>()
    const leave = store.subscribe(listener)
    leave()
    store.set(2)
    expect(listener).not.toHaveBeenCalled()
  })
})

describe('a store with work of its own', () => {
  test('works from the first listener to the last', () => {
    const disconnect = vi.fn<() => void>()
    const connect = vi.fn<() => () => void>(() => disconnect)
    const store = createStore(1, connect)
    expect(connect).not.toHaveBeenCalled()

    const leaveFirst = store.subscribe(vi.fn<() => void>())
    const leaveSecond = store.subscribe(vi.fn<() => void>())
    expect(connect).toHaveBeenCalledOnce()
    leaveFirst()
    expect(disconnect).not.toHaveBeenCalled()
    leaveSecond()
    leaveSecond()
    expect(disconnect).toHaveBeenCalledOnce()

    store.subscribe(vi.fn<() => void>())
    expect(connect).toHaveBeenCalledTimes(2)
  })

  test('may bring the value up to date before the first listener hears anything', () => {
    const store: ReturnType<typeof createStore<number>> = createStore(1, () => {
      store.set(2)
      return () => undefined
    })
    const listener = vi.fn<() => void>()
    store.subscribe(listener)
    expect(store.get()).toBe(2)
    expect(listener).not.toHaveBeenCalled()
  })
})
