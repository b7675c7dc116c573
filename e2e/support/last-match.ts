import type { Page } from '@playwright/test'

import { matchesHolding } from '../../src/test/last-match'

/** The properties of the page's RegExp, such as `lastMatch`, that hold a piece of the secret. */
export const lastMatchesHolding = (page: Page, secret: string): Promise<string[]> =>
  page.evaluate(matchesHolding, secret)
