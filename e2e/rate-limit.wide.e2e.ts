import type { BrowserContext } from '@playwright/test'

import { accessTokenPaths } from '../src/api/schemas/access-token'
import { sessionPaths } from '../src/api/schemas/session'
import { watchRequests } from './support/requests'
import { expect, test } from './support/test'

// Run by `npm run check:wide`: it takes the seconds that the meter asks for.
const LIMITED = 'The meter takes one change a second'

/** Another tab of this browser that asks without a break, so that no room is left.
 *  @returns ends it */
async function keepBusy(context: BrowserContext): Promise<() => Promise<void>> {
  const tab = await context.newPage()
  await tab.goto('/healthz')
  await tab.evaluate(
    (path) =>
      new Promise<void>((resolve) => {
        const ask = async () => {
          const { status } = await fetch(path, { method: 'POST' })
          if (status === 429) resolve()
        }
        setInterval(() => void ask(), 20)
      }),
    sessionPaths.signIn,
  )
  return () => tab.close()
}

test('what a meter refused for its haste waits in sight, loses nothing and is done once', async ({
  page,
  list,
  signIn,
  context,
  meter,
  consoleWatch,
}) => {
  // What the other tab asks for is no sign-in.
  consoleWatch.allowStatus(400, 429)
  await signIn()
  await meter.setDevice('rate-limited')
  const posts = watchRequests(page, { method: 'POST', path: accessTokenPaths.tokens })
  const dialog = await list.openAdd()
  await dialog.fillIn({ name: 'Solar diary' })

  const endFirst = await keepBusy(context)
  await dialog.submit.click()
  await expect(dialog.root.getByText(LIMITED)).toBeVisible()
  await expect(dialog.problem).toContainText('too many requests')
  await endFirst()
  expect(posts).toHaveLength(2)
  const reveal = await dialog.send('Solar diary')
  await reveal.take()

  const endSecond = await keepBusy(context)
  await reveal.authorise.click()
  await expect(reveal.root.getByText(LIMITED)).toBeVisible()
  await endSecond()
  await expect(reveal.authorised).toBeVisible()
  await reveal.finish()
  expect(await list.copies('Solar diary')).toBe(1)
})
