// Takes the pictures of README and guides again: docs/pictures/*.png, of the built host with its mock.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { chromium } from '@playwright/test'

import { startHost } from './built-host.mjs'
import { findBrowser } from './find-browsers.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {'light' | 'dark'} Scheme */

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))

/** The clocks of browser and meter stand still, so that a picture changes only with what it shows. */
const now = Date.parse('2026-11-23T10:00:00Z')
const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

mkdirSync(folder, { recursive: true })
const host = await startHost()
const path = findBrowser('chromium')?.path
const browser = await chromium.launch({
  args: ['--no-sandbox', '--disable-gpu'],
  ...(path === undefined ? {} : { executablePath: path }),
})
try {
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    await takeDesk(browser, scheme)
    await takePhone(browser, scheme)
  }
} finally {
  await browser.close()
  await host.stop()
}

/** The way of a token on a computer.  @param {Browser} chrome  @param {Scheme} scheme */
async function takeDesk(chrome, scheme) {
  const page = await openList(chrome, scheme, desk)
  await take(page, `list-${scheme}`)
  await startAdd(page)
  await take(page, `add-${scheme}`)
  await page.keyboard.press('Enter')
  await copyButton(page).waitFor()
  await take(page, `reveal-${scheme}`)
  await copyButton(page).click()
  await page.getByText(/ W (into|from) the grid$/).waitFor()
  await take(page, `done-${scheme}`)
  await page.context().close()
}

/** The same on a phone, from the list to the secret.  @param {Browser} chrome  @param {Scheme} scheme */
async function takePhone(chrome, scheme) {
  const page = await openList(chrome, scheme, phone)
  await take(page, `phone-${scheme}`)
  await startAdd(page)
  await page.keyboard.press('Enter')
  await copyButton(page).waitFor()
  await take(page, `phone-reveal-${scheme}`)
  await page.context().close()
}

/** @param {Page} page */
function copyButton(page) {
  return page.getByRole('button', { name: 'Copy and authorise' })
}

/** Opens Add and chooses evcc.  @param {Page} page */
async function startAdd(page) {
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('radio', { name: 'evcc' }).check()
}

/** Signs in at a meter of its own and waits for the list.
 *  @param {Browser} chrome  @param {Scheme} colorScheme
 *  @param {{ width: number, height: number }} viewport in CSS pixels, which are the picture's */
async function openList(chrome, colorScheme, viewport) {
  const context = await chrome.newContext({
    viewport,
    colorScheme,
    hasTouch: viewport === phone,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    permissions: ['clipboard-write'],
  })
  await context.clock.setFixedTime(now)
  const store = `pictures-${colorScheme}-${viewport.width}`
  await context.addCookies([
    { name: 'mock-store', value: store, url: host.url },
    { name: 'mock-now', value: String(now), url: host.url },
  ])
  const page = await context.newPage()
  await page.goto(`${host.url}/sign-in`)
  await page.getByLabel('Password').fill('meter-demo')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('row', { name: 'evcc' }).waitFor()
  // The name that the meter has on its network comes a little later than the list.
  await page.getByRole('banner').getByText('ksem-12345678').waitFor()
  return page
}

/** Takes the picture of what is on screen, with dots in place of any secret: it is another one each time,
 *  and nobody should take a secret in a picture for the usual thing.
 *  @param {Page} page  @param {string} name of the file, without its ending */
async function take(page, name) {
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode
      text.nodeValue =
        text.nodeValue?.replace(/eyJ[\w.-]+/g, (secret) => `eyJ${'•'.repeat(secret.length - 3)}`) ??
        null
    }
  })
  // Nothing is pointed at.
  await page.mouse.move(0, 0)
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled', caret: 'hide' })
  console.log(`docs/pictures/${name}.png`)
}
