import { expect, type Page } from '@playwright/test'

import { PAUSE_S } from '../../src/api/pause'

/** Sees the page say that the meter refuses, and lets the time pass at once that it waits before it asks again. */
export async function skipDoubt(page: Page): Promise<void> {
  await expect(page.getByText('The meter refuses just now.')).toBeVisible()
  await page.clock.runFor(PAUSE_S * 1000)
}
