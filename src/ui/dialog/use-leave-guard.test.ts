// @vitest-environment jsdom
import { act, createElement, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { useIsGuarded, useLeaveGuard, useStayGuard } from './use-leave-guard'

function Leave({ isActive }: { isActive: boolean }) {
  useLeaveGuard(isActive)
  return null
}

function Stay({ isActive }: { isActive: boolean }) {
  useStayGuard(isActive)
  return null
}

const Watcher = () => String(useIsGuarded())

let root: Root
const place = document.createElement('div')

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  root = createRoot(place)
})

afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
})

function render(...guards: ReactNode[]): void {
  act(() => root.render([createElement(Watcher, { key: 'watcher' }), ...guards]))
}

const leave = (isActive: boolean, key = 'leave') => createElement(Leave, { key, isActive })
const stay = (isActive: boolean) => createElement(Stay, { key: 'stay', isActive })

/** Whether the app keeps the page, as its router sees it. */
const isGuarded = () => place.textContent === 'true'

/** Whether the browser would ask before it leaves the page. */
function asksBeforeUnload(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

test('browser and app ask exactly while a guard is active', () => {
  render(leave(false))
  expect([isGuarded(), asksBeforeUnload()]).toEqual([false, false])
  render(leave(true))
  expect([isGuarded(), asksBeforeUnload()]).toEqual([true, true])
  render(leave(false))
  expect([isGuarded(), asksBeforeUnload()]).toEqual([false, false])
})

test('a guard that goes away with its dialog no longer asks', () => {
  render(leave(true))
  render()
  expect([isGuarded(), asksBeforeUnload()]).toEqual([false, false])
})

test('the last of several guards decides', () => {
  render(leave(true, 'one'), leave(true, 'two'))
  render(leave(false, 'one'), leave(true, 'two'))
  expect([isGuarded(), asksBeforeUnload()]).toEqual([true, true])
  render(leave(false, 'one'), leave(false, 'two'))
  expect([isGuarded(), asksBeforeUnload()]).toEqual([false, false])
})

test('keeping the app on the page does not keep the browser', () => {
  render(stay(true))
  expect([isGuarded(), asksBeforeUnload()]).toEqual([true, false])
  render(stay(false))
  expect(isGuarded()).toBe(false)
})
