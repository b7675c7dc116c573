import type { Page } from '@playwright/test'

/** Lets the meter do what a request to this path asks, but keeps its answers back.
 *  @param path `*` stands for a part of it
 *  @returns `held` when the meter has done it; `release` lets the answers through, those of later requests
 *  too; `lose` cuts the connections of those instead */
export async function holdAnswers(
  page: Page,
  path: string,
  method = 'POST',
): Promise<{ held: Promise<void>; release: () => void; lose: () => void }> {
  const gate = new AbortController()
  const done = new AbortController()
  const opened = aborted(gate)
  const held = aborted(done)
  let isLost = false
  await page.route(`**${path}`, async (route) => {
    if (route.request().method() !== method) return route.fallback()
    const response = await route.fetch()
    done.abort()
    await opened
    // Nobody waits for it where the page was loaded again or closed meanwhile.
    await (isLost ? route.abort() : route.fulfill({ response })).catch(() => {})
  })
  return {
    held,
    release: () => gate.abort(),
    lose: () => {
      isLost = true
      gate.abort()
    },
  }
}

const aborted = ({ signal }: AbortController) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
