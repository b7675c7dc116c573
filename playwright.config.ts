import { defineConfig } from '@playwright/test'

import { findBrowser } from './src/scripts/find-browsers.mjs'

// On a failure Playwright would write down what the page shows: a secret, perhaps.
process.env['PLAYWRIGHT_NO_COPY_PROMPT'] = '1'

const isCi = process.env['CI'] !== undefined
const port = Number(process.env['E2E_PORT'] ?? 4183)

const chromiumPath = findBrowser('chromium')?.path
const firefoxPath = findBrowser('firefox')?.path

// A browser of the machine, perhaps started as root and without a network: nothing it does by itself.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// Tests run in both engines unless what they show is the same in every one: the answer of a server, the
// contents of a file, what the meter says, the accessibility of a document. What browsers do each in their
// own way (focus, dialogs, history, clipboard, storage, dates, forms, keys, connections that are cut) is
// tried in both. Within the files that run in both, a single test of the first kind, or one of what a
// Firefox driven by WebDriver BiDi does not do (downloads, print media), carries the tag @chromium.
const sameInEveryEngine = [
  'authorise-many.e2e.ts', // what the meter takes, one after the other
  'a11y.e2e.ts', // axe looks at the document; Firefox could not even be told to be dark
  'doubtful-401.e2e.ts', // what the meter refuses for a moment
  'faults.e2e.ts', // what the meter does, as the server tells the page
  'files.e2e.ts', // the contents of calendars and tables
  'host.e2e.ts', // the server's process, without a page
  'https-only.e2e.ts', // where the meter sends a request
  'life-of-a-token.e2e.ts', // what the meter grants
  'meter-state.e2e.ts', // what the meter says of itself
  'missing-app.e2e.ts', // what the meter has not
  'rate-limit.e2e.ts', // what the meter has no room for
  'real-meter.e2e.ts', // the way from the server to the meter
  'secret-out-of-reach.e2e.ts', // it looks into the heap, which only Chromium shows
  'token-test.e2e.ts', // what the meter answers to a new token
]

// A name as on the home network: plain http from elsewhere than localhost is no secure context.
const plainName = 'meter.example'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: isCi,
  retries: isCi ? 1 : 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./e2e/support/summary-reporter.ts']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    contextOptions: { reducedMotion: 'reduce' },
    // Each could hold a secret.
    trace: 'off',
    screenshot: 'off',
    video: 'off',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          args: [
            `--host-resolver-rules=MAP ${plainName} 127.0.0.1`,
            ...(chromiumPath ? quiet : []),
          ],
          ...(chromiumPath ? { executablePath: chromiumPath } : {}),
        },
      },
    },
    {
      name: 'firefox',
      testIgnore: sameInEveryEngine,
      grepInvert: /@chromium/,
      use: {
        browserName: 'firefox',
        // An installed Firefox is driven by WebDriver BiDi.
        ...(firefoxPath ? { channel: 'moz-firefox' } : {}),
        launchOptions: {
          firefoxUserPrefs: { 'network.dns.localDomains': plainName, 'ui.prefersReducedMotion': 1 },
          ...(firefoxPath ? { executablePath: firefoxPath } : {}),
        },
      },
    },
  ],
  webServer: {
    command: 'node build/server/main.js',
    url: `http://localhost:${port}/healthz`,
    env: { PORT: String(port), HOST: 'localhost', ALLOWED_HOSTS: plainName },
    reuseExistingServer: false,
  },
})
