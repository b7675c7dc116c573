// Runs the configurations of docs/deployment.md: signs in through each, looks at the headers, the refusals,
// and what is said when the meter is down.
import assert from 'node:assert/strict'
import { request } from 'node:http'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'

import { chromium } from '@playwright/test'

import { startHost } from './built-host.mjs'
import { freePort, startWebServer } from './deployment/processes.mjs'
import { ensureInstalled, webServers, writeConfig } from './deployment/web-servers.mjs'
import { findBrowser } from './find-browsers.mjs'

const name = 'cellar-pc'
/** What the meter serves is data: it runs and loads nothing. */
const apiPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'"
const asHtml = { Accept: 'text/html' }

ensureInstalled()
for (const server of webServers) {
  // The built host, with its mock, plays the meter.
  const meter = await startHost()
  const port = await freePort()
  const config = writeConfig(server, { meter: meter.url, dist: resolve('dist'), port })
  /** @type {import('./deployment/processes.mjs').Running | undefined} */
  let running
  try {
    running = await startWebServer(...server.command(config), port)
    const strict = await strictHeaders(meter.url)
    await checkAnswers(port, strict)
    await checkPage(port)
    await meter.stop()
    await checkMeterDown(port)
    console.log(
      `${server.name}: sign-in, list, ${strict.length} strict headers and refusals are right`,
    )
  } finally {
    await Promise.all([running?.stop(), meter.stop()])
  }
}

/** @param {number} port  @param {string} path  @param {Record<string, string>} headers  @param {string} method */
async function ask(port, path, headers = {}, method = 'GET') {
  const call = request({
    host: '127.0.0.1',
    port,
    path,
    method,
    headers: { Host: name, ...headers },
  })
  call.end()
  /** @type {import('node:http').IncomingMessage} */
  const response = await new Promise((done, failed) =>
    call.on('response', done).on('error', failed),
  )
  const { statusCode: status, headers: answered } = response
  return { status, headers: answered, body: await text(response) }
}

/** @param {number} port  @param {[string, string][]} strict headers of every answer */
async function checkAnswers(port, strict) {
  const page = await ask(port, '/', asHtml)
  assert.equal(page.status, 200)
  assert.equal(page.headers['cache-control'], 'no-cache')
  // Not the first script, which is too small to be packed.
  const script = /src="(\/assets\/vendor[^"]+\.js)"/.exec(page.body)?.[1] ?? ''
  const asset = await ask(port, script, { 'Accept-Encoding': 'gzip' })
  assert.equal(asset.headers['cache-control'], 'public, max-age=31536000, immutable')
  assert.equal(asset.headers['content-encoding'], 'gzip')
  assert.match(asset.headers['content-type'] ?? '', /javascript/)
  const link = await ask(port, '/profiles/access-tokens', asHtml)
  assert.equal(link.body, page.body)
  const api = await ask(port, '/api/device-settings')
  assert.equal(api.status, 401)
  const apps = await ask(port, '/apps/apps.json')
  assert.deepEqual(
    [apps.status, JSON.parse(apps.body).includes('access-token/index.js')],
    [200, true],
  )
  const missing = await ask(port, '/assets/index-0000.js')
  assert.equal(missing.status, 404)
  for (const answer of [api, apps, missing])
    assert.equal(answer.headers['cache-control'], 'no-store')

  for (const answer of [page, asset, link, api, apps, missing]) {
    for (const [header, value] of strict) {
      const isApiPolicy =
        (answer === api || answer === apps) && header === 'content-security-policy'
      assert.equal(answer.headers[header], isApiPolicy ? apiPolicy : value)
    }
    assert.equal(answer.headers['strict-transport-security'], undefined)
  }

  assert.equal((await ask(port, '/', { Host: 'rebound.example' })).status, 421)
  const foreign = { Origin: 'http://evil.example', 'Content-Length': '0' }
  assert.equal((await ask(port, '/api/web-login/token', foreign, 'POST')).status, 403)
  const own = { Origin: `http://${name}:${port}`, Host: `${name}:${port}`, 'Content-Length': '0' }
  assert.notEqual((await ask(port, '/api/web-login/token', own, 'POST')).status, 403)
  assert.equal((await ask(port, '/.vite/manifest.json', asHtml)).status, 404)
  assert.notEqual((await ask(port, '/', { 'Content-Length': '0' }, 'POST')).status, 200)
}

/** What the Node server, which plays the meter, sends on every answer.
 *  @param {string} origin  @returns {Promise<[string, string][]>} */
async function strictHeaders(origin) {
  const { headers } = await fetch(`${origin}/healthz`)
  const perAnswer = /^(cache-control|connection|content-(?!security)|date|keep-alive)/
  return [...headers].filter(([header]) => !perAnswer.test(header))
}

/** @param {number} port */
async function checkMeterDown(port) {
  const { status, body } = await ask(port, '/api/device-settings')
  assert.equal(status, 502)
  assert.equal(JSON.parse(body).error.code, 'meter_unreachable')
}

/** Signs in and waits for the list; a console error (a violation of the CSP is one) fails it.
 *  @param {number} port */
async function checkPage(port) {
  const path = findBrowser('chromium')?.path
  const browser = await chromium.launch({
    args: [`--host-resolver-rules=MAP ${name} 127.0.0.1`, '--no-sandbox'],
    ...(path === undefined ? {} : { executablePath: path }),
  })
  try {
    const page = await browser.newPage()
    /** @type {string[]} */
    const errors = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      const isNotice = message.text().includes('Cross-Origin-Opener-Policy header has been ignored')
      if (message.type() === 'error' && !isNotice) errors.push(message.text())
    })
    await page.goto(`http://${name}:${port}/sign-in`)
    await page.getByLabel('Password').fill('meter-demo')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('row', { name: 'evcc' }).waitFor()
    assert.deepEqual(errors, [])
  } finally {
    await browser.close()
  }
}
