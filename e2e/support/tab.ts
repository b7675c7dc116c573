import type { Page } from '@playwright/test'

/** What a tab hears when somebody comes back to it: the page then asks the meter anew. */
export async function comeBackTo(page: Page): Promise<void> {
  await page.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  )
}
