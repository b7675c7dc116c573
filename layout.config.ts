import { defineConfig } from '@playwright/test'

import config, { longTests } from './playwright.config'

/** What takes too long to wait for at each change. One engine: each is the same in every one. */
export default defineConfig({
  ...config,
  testIgnore: [],
  testMatch: longTests,
  projects: (config.projects ?? []).filter(({ name }) => name === 'chromium'),
})
