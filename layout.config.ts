import { defineConfig } from '@playwright/test'

import config from './playwright.config'

/** The screens in every language: too many to wait for at each change. Layout is the same in each engine. */
export default defineConfig({
  ...config,
  testIgnore: [],
  testMatch: 'layout-languages.e2e.ts',
  projects: (config.projects ?? []).filter(({ name }) => name === 'chromium'),
})
