import type { Locator, Page } from '@playwright/test'

import { layoutLocales } from '../src/test/layout-locales'
import { tabThrough } from './support/covered'
import { expect, freshTest as test } from './support/test'

// WCAG 2.4.11: what has the focus is never under what sticks, on the smallest screen.
test.describe.configure({ timeout: 60_000 })
test.use({ viewport: { width: 320, height: 400 } })

/** There and back: under what sticks at the foot, and at the head.  @param least stops on each way */
async function expectInSight(page: Page, least: number): Promise<void> {
  for (const key of ['Tab', 'Shift+Tab'] as const) {
    const { covered, stops } = await tabThrough(page, key, 40)
    expect.soft(covered, `by ${key}`).toEqual([])
    expect.soft(stops, `stops by ${key}`).toBeGreaterThanOrEqual(least)
  }
}

/** How far the end of the list lies under the bar when nothing is left to scroll, in pixels. */
async function overlap(page: Page, bar: Locator): Promise<number> {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  const [list, dock] = [await page.getByRole('table').boundingBox(), await bar.boundingBox()]
  return list && dock ? list.y + list.height - dock.y : Infinity
}

test('in a long list what has the focus is in sight', async ({ page, list, meter, signIn }) => {
  await meter.setSeed('many-1000')
  await signIn()
  await list.expectLoaded()
  await expectInSight(page, 15)
})

test('with a selection, whose bar sticks, what has the focus is in sight', async ({
  page,
  list,
  meter,
  signIn,
}) => {
  await meter.setSeed('many-1000')
  await signIn()
  await list.expectLoaded()
  const small = page.viewportSize() ?? { width: 320, height: 400 }
  await page.setViewportSize({ width: 1280, height: small.height })
  await page.getByRole('checkbox').nth(3).check()
  await page.setViewportSize(small)
  await expect(page.getByRole('group').last()).toBeInViewport()
  await expectInSight(page, 15)
})

test('in ADD what has the focus is in sight', async ({ page, list, signIn }) => {
  await signIn()
  const dialog = await list.openAdd()
  await expectInSight(page, 5)
  await dialog.fillIn({ name: 'Heat pump', role: 'admin', lifetime: 'Never' })
  await expectInSight(page, 5)
})

test('with the secret on screen what has the focus is in sight', async ({ page, list, signIn }) => {
  await signIn()
  const reveal = await list.addToken({ name: 'Heat pump' })
  await expectInSight(page, 5)
  await reveal.recipe.program.selectOption({ label: 'evcc' })
  await expectInSight(page, 5)
})

for (const hasTouch of [false, true]) {
  test.describe(hasTouch ? 'with a finger' : 'with a mouse', () => {
    test.use({ hasTouch, viewport: { width: 1280, height: 400 } })

    test('in every language the list ends above the bar of a selection', async ({
      page,
      signIn,
    }) => {
      await signIn()
      for (const locale of layoutLocales) {
        await page.setViewportSize({ width: 1280, height: 400 })
        await page.evaluate((lang) => localStorage.setItem('lang', lang), locale)
        await page.reload()
        // Of one that waits, because that gives the bar its third button.
        const row = page.getByRole('row').filter({ hasText: 'Node-RED' })
        await row.getByRole('checkbox').check()
        const bar = page.getByRole('group').last()
        for (const width of [320, 559, 560, 899, 900]) {
          await page.setViewportSize({ width, height: 400 })
          // Another width draws the list anew, so it is scrolled again until it stands.
          await expect
            .poll(() => overlap(page, bar), { message: `${locale}, ${width} px wide` })
            .toBeLessThanOrEqual(0)
        }
      }
    })
  })
}
