import { chromium } from '@playwright/test'

import { startHost } from '../built-host.mjs'
import { chromiumToMeasure, listContext } from './browser.mjs'
import { spread } from './table.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const SLOWDOWN = 4
const LIVES = 50
const TYPED = Array.from('home assistant 12')

/** Does what a person does with the list, on a slow processor.
 *  @param {readonly number[]} counts sizes of the list  @param {number} rounds */
export async function benchActions(counts, rounds) {
  const host = await startHost()
  const browser = await chromium.launch(chromiumToMeasure())
  try {
    const rows = []
    for (const count of counts) {
      /** @type {Map<string, { ms: number, longest: number }[]>} */
      const seen = new Map()
      let nodes = 0
      for (let round = 0; round < rounds; round += 1) {
        const context = await listContext(browser, host.url, count)
        const page = await context.newPage()
        await openList(page)
        nodes = await page.evaluate(() => document.querySelectorAll('*').length)
        const devtools = await context.newCDPSession(page)
        await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
        for await (const [action, figure] of doAll(page)) {
          seen.set(action, [...(seen.get(action) ?? []), figure])
        }
        await context.close()
      }
      for (const [action, figures] of seen) {
        const { min, median, max } = spread(figures.map(({ ms }) => ms))
        const longest = Math.max(...figures.map((figure) => figure.longest))
        rows.push({
          tokens: `${count}`,
          action,
          min,
          median,
          max,
          'longest task': longest,
          'DOM nodes': `${nodes}`,
        })
      }
    }
    return rows
  } finally {
    await browser.close()
    await host.stop()
  }
}

/** @param {Page} page */
async function* doAll(page) {
  const button = (/** @type {string | RegExp} */ name) =>
    page.getByRole('button', { name, exact: true })
  const search = page.getByRole('searchbox', { name: 'Search' })
  await search.focus()
  for (const key of [...TYPED, ...TYPED.map(() => 'Backspace')]) {
    const press = () => page.keyboard.press(key === ' ' ? 'Space' : key)
    yield /** @type {const} */ (['keystroke in the search', await timed(page, press, 'input')])
  }
  const byStatus = page.getByRole('columnheader', { name: 'Status' }).getByRole('button')
  yield /** @type {const} */ (['sort', await timed(page, () => byStatus.click())])
  const all = page.getByRole('checkbox', { name: 'Select all shown' })
  yield /** @type {const} */ (['select all', await timed(page, () => all.click())])
  await button('Clear selection').click()
  yield* lifeOf(page)
}

/** @param {Page} page */
async function* lifeOf(page) {
  const button = (/** @type {string | RegExp} */ name) =>
    page.getByRole('button', { name, exact: true })
  const dialog = page.getByRole('dialog')
  const add = async () => {
    await button('Add').click()
    await dialog.waitFor()
  }
  yield /** @type {const} */ (['open ADD', await timed(page, add)])
  await dialog.getByRole('button', { name: 'Something else' }).click()
  await dialog.getByLabel('Name').fill('Bench')
  const secret = page.getByRole('group', { name: 'Secret of the new token' })
  const submit = async () => {
    await page.keyboard.press('Enter')
    await secret.waitFor()
  }
  yield /** @type {const} */ (['submit until the secret', await timed(page, submit, 'keydown')])
  const reading = dialog.getByText(/ W (into|from) the grid$/)
  const authorise = async () => {
    await dialog.getByRole('button', { name: 'Copy and authorise' }).click()
    await reading.waitFor()
  }
  yield /** @type {const} */ (['copy, authorise, reading', await timed(page, authorise)])
  await dialog.getByRole('button', { name: 'Done', exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: 'Bench' })
  await row.getByRole('button', { name: /^Revoke/ }).click()
  const confirm = page.getByRole('alertdialog').getByRole('button', { name: /^Revoke/ })
  const revoke = async () => {
    await confirm.click()
    await row.waitFor({ state: 'detached' })
  }
  yield /** @type {const} */ (['revoke until the row is gone', await timed(page, revoke)])
}

/** Lives of a token, one after the other, in one page.  @returns what the page holds before and after them */
export async function benchHeap() {
  const host = await startHost()
  const browser = await chromium.launch(chromiumToMeasure())
  try {
    const context = await listContext(browser, host.url, 10)
    const page = await context.newPage()
    await openList(page)
    const devtools = await context.newCDPSession(page)
    const measure = async () => {
      await devtools.send('HeapProfiler.collectGarbage')
      const { usedSize } = await devtools.send('Runtime.getHeapUsage')
      return usedSize / 1e6
    }
    await live(page)
    const before = await measure()
    for (let life = 0; life < LIVES; life += 1) await live(page)
    return [{ lives: `${LIVES}`, before, after: await measure() }]
  } finally {
    await browser.close()
    await host.stop()
  }
}

/** @param {Page} page */
async function live(page) {
  const steps = lifeOf(page)
  while (!(await steps.next()).done);
}

/** @param {Page} page */
async function openList(page) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/profiles/access-tokens')
  await page.locator('tbody tr').first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** Does something, and waits until what it led to is painted.
 *  @param {Page} page  @param {() => Promise<void>} act  @param {string} event that the page hears when it begins
 *  @returns milliseconds from the event to the paint, and the longest task meanwhile */
async function timed(page, act, event = 'click') {
  await page.evaluate((type) => {
    const figure = { start: 0, longest: 0 }
    Object.assign(window, { figure })
    const observer = new PerformanceObserver((entries) => {
      for (const { duration } of entries.getEntries())
        figure.longest = Math.max(figure.longest, duration)
    })
    observer.observe({ type: 'longtask' })
    addEventListener(type, ({ timeStamp }) => (figure.start ||= timeStamp), { capture: true })
  }, event)
  await act()
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => {
          const { start, longest } = Reflect.get(window, 'figure')
          resolve({ ms: performance.now() - start, longest })
        })
        port1.start()
        requestAnimationFrame(() => port2.postMessage(null))
      }),
  )
}
