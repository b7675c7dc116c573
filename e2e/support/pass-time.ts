import { expect, type Locator } from '@playwright/test'

/** Lets the page's timers run on at once until this is shown, so that no test sits through a pause that the page makes.
 *  The time of day stands still. */
export async function passTimeUntilShown(expected: Locator): Promise<void> {
  await expect(async () => {
    await expected.page().clock.runFor(1000)
    await expect(expected).toBeVisible({ timeout: 100 })
  }).toPass({ timeout: 10_000, intervals: [50] })
}
