import { findBrowser } from '../find-browsers.mjs'

/** @typedef {import('@playwright/test').Browser} Browser */

/** How Chromium is started to be measured.  @throws when there is none */
export function chromiumToMeasure() {
  const found = findBrowser('chromium')
  if (!found) throw new Error('There is no Chromium to measure with: npm test installs one.')
  const args = ['--no-sandbox', '--enable-precise-memory-info']
  return found.path === undefined ? { args } : { args, executablePath: found.path }
}

/** A browser that is signed in at a meter with so many tokens, alone with them.
 *  @param {Browser} browser  @param {string} url of the host  @param {number} count */
export async function listContext(browser, url, count) {
  const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce' })
  // The mock takes any token of this user for a sign-in.
  const cookies = { 'mock-seed': `many-${count}`, 'mock-store': 'bench', 'mock-user': 'session' }
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })))
  await context.addInitScript(() => localStorage.setItem('token', 'e30.e30.bench'))
  return context
}
