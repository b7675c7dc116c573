import type { Locator } from '@playwright/test'

import { AddDialog } from './pages/add-dialog'
import { expect, test } from './support/test'

/** The sizes of a small laptop and of a phone. */
const sizes = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
] as const

/** Presses what is in sight as it is: the click would scroll to what is not. */
async function press(control: Locator): Promise<void> {
  await expect(control).toBeInViewport({ ratio: 1 })
  await control.click()
}

test('from Add to the reading in 4 presses, nothing outside the screen of a laptop or a phone', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()
  await list.expectLoaded()
  await page.evaluate(() => {
    addEventListener(
      'pointerdown',
      () => {
        const { dataset } = document.documentElement
        dataset['presses'] = String(Number(dataset['presses']) + 1)
      },
      { capture: true },
    )
  })

  for (const [index, size] of sizes.entries()) {
    await test.step(`${size.width} × ${size.height}`, async () => {
      await page.setViewportSize(size)
      await page.evaluate(() => {
        document.documentElement.dataset['presses'] = '0'
      })
      await press(list.add)
      const dialog = new AddDialog(page)
      await press(page.getByText('evcc', { exact: true }).and(dialog.root.locator('label')))
      await press(dialog.submit)
      // A name that is taken gets the next number.
      const reveal = await dialog.expectReveal(`evcc ${index + 2}`)
      await press(reveal.copyAndAuthorise)
      await expect(reveal.reading).toBeInViewport({ ratio: 1 })
      await expect(reveal.root.getByText('evcc can read this meter now')).toBeInViewport()
      await expect(page.locator('html')).toHaveAttribute('data-presses', '4')

      await press(reveal.done)
      await reveal.expectClosed()
      await list.expectLoaded()
    })
  }
})

test('a configuration that cannot be shown leaves the secret to take', async ({
  page,
  list,
  signIn,
  consoleWatch,
}) => {
  // An installed Firefox tells no more of what React prints.
  consoleWatch.allow(/no numbers/, /^Error$/)
  await signIn()
  const dialog = await list.openAdd()
  await dialog.purpose('evcc').check()
  await page.evaluate(() => {
    // The configurations need it, and nothing else of the page does.
    Math.imul = () => {
      throw new Error('no numbers')
    }
  })
  const reveal = await dialog.send('evcc 2')
  await expect(reveal.secret).toBeVisible()
  await reveal.take()
  await reveal.authoriseNow()
  await expect(reveal.reading).toBeVisible()
})
