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

// Tests run in Chromium. What browsers do each in their own way is tried in Firefox as well: focus and the
// keyboard alone, dialogs, history, clipboard, storage, tabs, dates, scrolling, printing, connections that never
// answer. Such a test carries the tag @engines; one for each of these ways is enough, two where the ways differ
// (a clipboard with and without a secure context, tabs that hear by storage and by channel). All else is the same in
// every engine: the answer of a server, the contents of a file, what the meter says, the accessibility of a document.
// And a Firefox driven by WebDriver BiDi has neither downloads nor print media.

// A name as on the home network: plain http from elsewhere than localhost is no secure context.
const plainName = 'meter.example'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  testIgnore: '*.wide.e2e.ts', // by a command of its own: wide.config.ts
  snapshotPathTemplate: 'e2e/snapshots/{arg}{ext}',
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
      grep: /@engines/,
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
