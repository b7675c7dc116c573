// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type * as DialogHistory from './dialog-history'

// The module remembers what is open, and listens as long as the page lives: each test has its own.
let openLayer: typeof DialogHistory.openLayer
let watchDialogHistory: typeof DialogHistory.watchDialogHistory
let listened: { mock: { calls: Parameters<typeof addEventListener>[] } }

const BEFORE = { page: 'before' }
const PAGE = { page: 'with the dialogs' }
const DIALOG = { dialog: true }

beforeEach(async () => {
  vi.resetModules()
  ;({ openLayer, watchDialogHistory } = await import('./dialog-history'))
  history.pushState(BEFORE, '')
  history.pushState(PAGE, '')
  listened = vi.spyOn(window, 'addEventListener')
})

afterEach(() => {
  for (const [type, listener] of listened.mock.calls) removeEventListener(type, listener)
  vi.restoreAllMocks()
})

/** Everything that was put off is done. The longest chain has four links, each a turn of the event
 *  loop: a journey, the sync that it causes, the journey back, and the sync after that. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve))
}

/** A page on which a dialog was opened. */
async function openedDialog() {
  const onBack = vi.fn<() => void>()
  watchDialogHistory()
  const close = openLayer(onBack)
  await settled()
  return { onBack, close }
}

test('an open dialog is one entry, and closing it takes the entry away', async () => {
  const { onBack, close } = await openedDialog()
  expect(history.state).toEqual(DIALOG)
  close()
  await settled()
  expect(history.state).toEqual(PAGE)
  expect(onBack).not.toHaveBeenCalled()
})

test('a dialog has its entry the moment it is there', () => {
  watchDialogHistory()
  openLayer(() => {})
  expect(history.state).toEqual(DIALOG)
})

test('going back asks the dialog’s owner, as often as the answer is no', async () => {
  const { onBack } = await openedDialog()
  for (const times of [1, 2, 3]) {
    history.back()
    await settled()
    expect(onBack).toHaveBeenCalledTimes(times)
    expect(history.state).toEqual(DIALOG)
  }
})

test('a dialog that closes when it is asked leaves the page where it was', async () => {
  const { onBack, close } = await openedDialog()
  onBack.mockImplementation(close)
  const { length } = history
  history.back()
  await settled()
  expect(history.state).toEqual(PAGE)
  expect(history.length).toBe(length)
  // The next step back is the page's own.
  history.back()
  await settled()
  expect(onBack).toHaveBeenCalledOnce()
  expect(history.state).toEqual(BEFORE)
})

test('a dialog above another shares its entry, and is the one that is asked', async () => {
  const { onBack, close } = await openedDialog()
  const pushed = vi.spyOn(history, 'pushState')
  const onBackAbove = vi.fn<() => void>()
  const closeAbove = openLayer(onBackAbove)
  await settled()
  expect(pushed).not.toHaveBeenCalled()

  history.back()
  await settled()
  expect([onBackAbove.mock.calls.length, onBack.mock.calls.length]).toEqual([1, 0])
  closeAbove()
  await settled()
  expect(history.state).toEqual(DIALOG)
  history.back()
  await settled()
  expect([onBackAbove.mock.calls.length, onBack.mock.calls.length]).toEqual([1, 1])
  close()
  await settled()
  expect(history.state).toEqual(PAGE)
})

test('a dialog that gives way to another does not move the history', async () => {
  const { close } = await openedDialog()
  const moves = [vi.spyOn(history, 'pushState'), vi.spyOn(history, 'back')]
  close()
  openLayer(() => {})
  await settled()
  for (const move of moves) expect(move).not.toHaveBeenCalled()
  expect(history.state).toEqual(DIALOG)
})

/** Does something the moment the journey back from a closed dialog has begun. */
function onTheWayBack(happens: () => void): void {
  const goBack = history.back.bind(history)
  vi.spyOn(history, 'back').mockImplementationOnce(() => {
    goBack()
    happens()
  })
}

test('a dialog that opens while the entry of the last one goes away gets its own', async () => {
  const { onBack, close } = await openedDialog()
  const onBackNext = vi.fn<() => void>()
  onTheWayBack(() => openLayer(onBackNext))
  close()
  await settled()
  expect(history.state).toEqual(DIALOG)
  history.back()
  await settled()
  expect([onBack.mock.calls.length, onBackNext.mock.calls.length]).toEqual([0, 1])
})

test('a dialog that opens and closes meanwhile does not go back twice', async () => {
  const { close } = await openedDialog()
  onTheWayBack(() => openLayer(() => {})())
  close()
  await settled()
  expect(history.state).toEqual(PAGE)
})

test('going forward into a closed dialog is undone', async () => {
  const { close } = await openedDialog()
  close()
  await settled()
  history.forward()
  await settled()
  expect(history.state).toEqual(PAGE)
})

test('a reload on a dialog’s entry finds no dialog and goes back', async () => {
  history.pushState(DIALOG, '')
  watchDialogHistory()
  await settled()
  expect(history.state).toEqual(PAGE)
})

test('the browser restores where the page was scrolled to, but not over a dialog’s end', async () => {
  const { close } = await openedDialog()
  expect(history.scrollRestoration).toBe('manual')
  close()
  await settled()
  expect(history.scrollRestoration).toBe('auto')
})

test('several steps back at once ask as one does, and no router hears of the other page', async () => {
  history.replaceState(BEFORE, '', '/before')
  history.pushState(PAGE, '', '/page')
  const { onBack, close } = await openedDialog()
  const hear = vi.fn<() => void>()
  addEventListener('popstate', hear)
  history.go(-2)
  await settled()
  expect(onBack).toHaveBeenCalledOnce()
  expect(hear).not.toHaveBeenCalled()
  expect([location.pathname, history.state]).toEqual(['/page', DIALOG])

  close()
  await settled()
  expect(location.pathname).toBe('/page')
  history.back()
  await settled()
  expect(location.pathname).toBe('/before')
})
