import type { Locator } from '@playwright/test'

import { seedTokenNames } from '../src/mock/seed'
import { DetailsDialog } from './pages/details-dialog'
import { RevokeDialog } from './pages/revoke-dialog'
import { expect, freshTest as test } from './support/test'

const { active, waiting } = seedTokenNames

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not drawn')
  return box
}

const isCut = (element: Element) => element.scrollWidth > element.clientWidth

test.beforeEach(async ({ list, signIn }) => {
  await signIn()
  await list.expectLoaded()
})

test('the first token begins in the upper half, and fingers find what they press', async ({
  page,
  list,
  frame,
}) => {
  await test.step('the first token begins in the upper half, and a card is low', async () => {
    const card = await boxOf(list.row(active).root)
    expect(card.y).toBeLessThan(350)
    expect(card.height).toBeLessThanOrEqual(100)
    await expect(frame.banner).toContainText('ksem-12345678')
    expect(await frame.banner.getByText('ksem-12345678').evaluate(isCut)).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
  })
  await test.step('filters, order and selecting lie behind one button', async () => {
    await expect(list.roleFilter).toBeHidden()
    await list.filterAndSort.tap()
    await list.sort.selectOption('Expires')
    await list.selectSeveral.tap()
    await list.row(active).select.tap()
    await expect(list.revokeSelected(1)).toBeInViewport({ ratio: 1 })
    await list.selectSeveral.tap()
    await expect(list.revokeSelected(1)).toBeHidden()
    await list.filter('Waiting', 1).tap()
    await expect.poll(() => list.names()).toEqual([waiting])
    await expect(list.filterAndSort).toHaveText('1 filter · Sort')
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
  })
  await test.step('a notification covers neither a card nor Add', async () => {
    await list.filter('All', 7).tap()
    await expect(list.row(active).root).toBeVisible()
    await list.row(waiting).authorise.tap()
    await expect(frame.notifications).toContainText('is authorised')
    const toast = await boxOf(frame.notifications)
    expect(toast.y + toast.height).toBeLessThanOrEqual((await boxOf(list.add)).y)
    for (const control of [list.add, list.filterAndSort, list.showAllAttention, frame.profile]) {
      const { width, height } = await boxOf(control)
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
    }
    // It covers the Profile button until it is dismissed, or has been there for 8 seconds.
    await frame.notifications.getByRole('button', { name: 'Dismiss' }).tap()
    await frame.profile.tap()
    await expect(frame.signOutButton).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('INPUT')
  })
})

test('a card opens the details from their top, which have every action', async ({ page, list }) => {
  const card = await boxOf(list.row(waiting).root)
  await page.touchscreen.tap(card.x + card.width / 2, card.y + card.height - 10)
  const details = new DetailsDialog(page, waiting)
  await details.expectOpen()
  await expect(details.root.getByRole('heading', { name: waiting })).toBeInViewport({ ratio: 1 })
  await expect(details.authorise).toBeInViewport({ ratio: 1 })
  await details.authorise.tap()
  await expect(details.facts.first()).toHaveText('Active')
  await details.revoke.tap()
  await new RevokeDialog(page, waiting).confirm.tap()
  await list.expectNoRow(waiting)
})
