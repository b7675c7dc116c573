import { chromium } from '@playwright/test'

import { startHost } from '../built-host.mjs'
import { findBrowser } from '../find-browsers.mjs'
import { spread } from './table.mjs'

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

/** How often the page is opened anew. */
const OPENINGS = 5
const TYPED = Array.from('home assistant 12')

/** Opens the list and types into its search.
 *  @param {readonly number[]} counts sizes of the list, each with a seed of the mock */
export async function benchPage(counts) {
  const found = findBrowser('chromium')
  if (!found) throw new Error('There is no Chromium to measure with: npm test installs one.')
  const server = await startHost()
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(found.path === undefined ? {} : { executablePath: found.path }),
  })
  try {
    const rows = []
    for (const count of counts) rows.push(await benchList(browser, server.url, count))
    return rows
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** @param {Browser} browser  @param {string} url  @param {number} count */
async function benchList(browser, url, count) {
  const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce' })
  // The mock takes any token of this user for a sign-in.
  const cookies = { 'mock-seed': `many-${count}`, 'mock-store': 'bench', 'mock-user': 'session' }
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })))
  await context.addInitScript(() => localStorage.setItem('token', 'e30.e30.bench'))
  const page = await context.newPage()
  const opened = []
  for (let opening = 0; opening < OPENINGS; opening += 1) opened.push(await openList(page))
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  const keystrokes = spread(await typeInto(page))
  await context.close()
  return {
    tokens: count.toString(),
    'list visible': spread(opened).median,
    'keystroke median': keystrokes.median,
    p95: keystrokes.p95,
    max: keystrokes.max,
    'DOM nodes': nodes.toString(),
  }
}

/** Milliseconds from the start of the navigation until a row of the list was painted.
 *  @param {Page} page */
async function openList(page) {
  await page.goto('/profiles/access-tokens')
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => {
          if (document.querySelector('tbody tr') === null) requestAnimationFrame(look)
          else setTimeout(() => resolve(performance.now()))
        }
        look()
      }),
  )
}

/** Types key by key and back again. @param {Page} page  @returns milliseconds per keystroke */
async function typeInto(page) {
  const search = page.getByRole('searchbox', { name: 'Search' })
  await search.click()
  /** @type {number[]} */
  const figures = []
  const keys = [...TYPED, ...TYPED.map(() => 'Backspace')]
  for (const key of keys) {
    const painted = page.evaluate(
      () =>
        new Promise((resolve) => {
          const handle = (/** @type {Event} */ { timeStamp }) => {
            // What is posted within a frame's callback is handled once the frame is painted.
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', () => resolve(performance.now() - timeStamp))
            port1.start()
            requestAnimationFrame(() => port2.postMessage(null))
          }
          addEventListener('input', handle, { capture: true, once: true })
        }),
    )
    await search.press(key === ' ' ? 'Space' : key)
    figures.push(await painted)
  }
  return figures
}
