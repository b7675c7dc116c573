import { defineConfig } from '@playwright/test'

import config from './playwright.config'

/** What is looked at in full breadth, every language, every screen at every width, long walks: too much to wait for at each
 *  change. Words and layout are the same in each engine. */
export default defineConfig({
  ...config,
  testIgnore: [],
  testMatch: '*.wide.e2e.ts',
  projects: (config.projects ?? []).filter(({ name }) => name === 'chromium'),
})
