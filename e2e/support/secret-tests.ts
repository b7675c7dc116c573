import type { RevealDialog } from '../pages/reveal-dialog'
import { Traces } from './out-of-reach'
import { expect, freshTest as test } from './test'

const NAME = 'Garage'

/** The ways in which a secret leaves the screen for good. */
const ways = {
  copied: async (reveal) => {
    await reveal.take()
    await reveal.finish()
  },
  discarded: (reveal) => reveal.leaveUntaken(),
  'copied, authorised and tested': async (reveal) => {
    await reveal.copyAuthoriseAndRead()
    await reveal.finish()
  },
  'left by the back button': async (reveal) => {
    await reveal.page.goBack()
    await reveal.gate.leave.click()
    await reveal.expectClosed()
  },
  'reloaded away': async ({ page }) => {
    page.once('dialog', (question) => void question.accept())
    await page.reload()
  },
} satisfies Record<string, (reveal: RevealDialog) => Promise<void>>

/** Looks for a secret everywhere after it left the screen in each of these ways. */
export function secretTests(...names: readonly (keyof typeof ways)[]): void {
  for (const name of names) {
    test(`nothing is left of a secret that was ${name}`, async ({ page, list, signIn }) => {
      const traces = await Traces.of(page)
      await signIn()
      const reveal = await list.addToken({ name: NAME })
      const secret = await reveal.readSecret()
      await ways[name](reveal)
      await expect(list.row(NAME).root).toBeVisible()
      await traces.expectNone(secret)
      await page.goBack()
      await page.goForward()
      await list.expectOpen()
      expect(await page.content()).not.toContain(secret)
    })
  }
}
