import { chromium } from '@playwright/test'

import { startHost } from '../built-host.mjs'
import { chromiumToMeasure, listContext } from './browser.mjs'
import { buildFloor } from './floor/build.mjs'
import { spread } from './table.mjs'

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

/** A phone far from its router: 1.6 Mbit/s, 150 ms, a processor four times slower. */
const slowLine = { bytesPerSecond: 200_000, latency: 150, slowdown: 4 }

/** What one opening of a page took.
 *  @typedef {object} Opening
 *  @property {number} list ms from the start of the navigation until a row was painted
 *  @property {number} firstPaint ms
 *  @property {number} lcp ms, the largest piece painted
 *  @property {number} shift layout shift, without a unit
 *  @property {number} blocked ms beyond 50 of each task
 *  @property {number} longest ms of the longest task, 0 when none took 50
 *  @property {number} requests until the row was painted
 *  @property {number} kB transferred until then */

/** Opens product and floor in turns, so that what else the machine does meets both.
 *  @param {readonly number[]} counts sizes of the list  @param {number} rounds */
export async function benchStart(counts, rounds) {
  const product = await startHost()
  const floor = await startHost({}, await buildFloor())
  const browser = await chromium.launch(chromiumToMeasure())
  /** @type {Map<string, Opening[]>} */
  const seen = new Map()
  /** @param {string} key  @param {Opening} opening */
  const keep = (key, opening) => seen.set(key, [...(seen.get(key) ?? []), opening])
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const line of ['fast', 'slow']) {
        for (const count of counts) {
          for (const [name, { url }] of [
            /** @type {const} */ (['product', product]),
            /** @type {const} */ (['floor', floor]),
          ]) {
            const { cold, warm } = await openTwice(browser, url, count, line === 'slow')
            keep(`${line} ${count} cold ${name}`, cold)
            keep(`${line} ${count} warm ${name}`, warm)
          }
        }
      }
    }
  } finally {
    await browser.close()
    await Promise.all([product.stop(), floor.stop()])
  }
  return ['fast', 'slow'].flatMap((line) =>
    counts.flatMap((count) =>
      ['cold', 'warm'].map((visit) => {
        const key = `${line} ${count} ${visit}`
        return rowOf(
          { line, tokens: `${count}`, visit },
          seen.get(`${key} product`) ?? [],
          seen.get(`${key} floor`) ?? [],
        )
      }),
    ),
  )
}

/** @param {Record<string, string>} head  @param {Opening[]} ours  @param {Opening[]} floors */
function rowOf(head, ours, floors) {
  const list = spread(ours.map((one) => one.list))
  /** @param {keyof Opening} figure */
  const middle = (figure) => spread(ours.map((one) => one[figure])).median
  const floor = spread(floors.map((one) => one.list)).median
  return {
    ...head,
    'list min': list.min,
    median: list.median,
    max: list.max,
    floor,
    'to floor': (list.median / floor).toFixed(2),
    'first paint': middle('firstPaint'),
    lcp: middle('lcp'),
    shift: middle('shift').toFixed(3),
    blocked: middle('blocked'),
    'longest task': middle('longest'),
    requests: `${middle('requests')}`,
    kB: middle('kB'),
  }
}

/** @param {Browser} browser  @param {string} url  @param {number} count  @param {boolean} isSlow */
async function openTwice(browser, url, count, isSlow) {
  const context = await listContext(browser, url, count)
  await context.addInitScript(watchOpening)
  const page = await context.newPage()
  if (isSlow) {
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slowLine.latency,
      downloadThroughput: slowLine.bytesPerSecond,
      uploadThroughput: slowLine.bytesPerSecond,
    })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowLine.slowdown })
  }
  const cold = await openList(page)
  const warm = await openList(page)
  await context.close()
  return { cold, warm }
}

/** Notes in the page what its opening takes. */
function watchOpening() {
  const noted = { list: 0, lcp: 0, shift: 0, blocked: 0, longest: 0 }
  Object.assign(window, { noted })
  for (const type of ['largest-contentful-paint', 'layout-shift', 'longtask']) {
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) {
        if (type === 'largest-contentful-paint') noted.lcp = entry.startTime
        if (type === 'layout-shift') noted.shift += Number(Reflect.get(entry, 'value'))
        if (type === 'longtask') {
          noted.blocked += entry.duration - 50
          noted.longest = Math.max(noted.longest, entry.duration)
        }
      }
    }).observe({ type, buffered: true })
  }
  const look = () => {
    if (document.querySelector('tbody tr') === null) requestAnimationFrame(look)
    else setTimeout(() => (noted.list = performance.now()))
  }
  look()
}

/** @param {Page} page  @returns {Promise<Opening>} */
async function openList(page) {
  await page.goto('/profiles/access-tokens', { waitUntil: 'commit' })
  await page.waitForFunction(() => Reflect.get(window, 'noted').list > 0)
  // What comes after the list belongs to the shift and the tasks, too.
  await page.waitForLoadState('networkidle')
  return page.evaluate(() => {
    const noted = Reflect.get(window, 'noted')
    const entries = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ].filter((entry) => entry.startTime < noted.list)
    const bytes = entries.map((entry) => Reflect.get(entry, 'transferSize'))
    return {
      ...noted,
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      requests: entries.length,
      kB: bytes.reduce((sum, size) => sum + size, 0) / 1000,
    }
  })
}
