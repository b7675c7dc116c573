import type { Page } from '@playwright/test'

/** Lets the meter do what a POST to this path asks, but keeps its answers back.
 *  @returns lets them through, those of later requests too */
export async function holdAnswers(page: Page, path: string): Promise<() => void> {
  const gate = new AbortController()
  const opened = new Promise((resolve) => gate.signal.addEventListener('abort', resolve))
  await page.route(`**${path}`, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    const response = await route.fetch()
    await opened
    return route.fulfill({ response })
  })
  return () => gate.abort()
}
