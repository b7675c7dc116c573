import { randomUUID } from 'node:crypto'

import type { Locator } from '@playwright/test'

import { accessTokenPaths, tokenListWire } from '../src/api/schemas/access-token'
import { hostileNames } from '../src/test/hostile-names'
import { RevokeManyDialog } from './pages/revoke-dialog'
import { expect, test } from './support/test'

/** How far the dialog, or anything in it, reaches out of its place, in pixels. */
const overhang = (dialog: Locator): Promise<number> =>
  dialog.evaluate((root) => {
    const { left, right } = root.getBoundingClientRect()
    const parts = [...root.querySelectorAll('*')].map((part) => part.getBoundingClientRect())
    return Math.max(
      root.scrollWidth - root.clientWidth,
      right - document.documentElement.clientWidth,
      ...parts.map((part) => Math.max(part.right - right, left - part.left)),
    )
  })

test.describe('on the narrowest phone', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('no name makes the question before Revoke wider than its dialog', async ({
    page,
    list,
    signIn,
  }) => {
    const names = ['W'.repeat(64), ...hostileNames]
    const ids = names.map(() => randomUUID())
    await page.route(`**${accessTokenPaths.tokens}`, async (route) => {
      const response = await route.fetch()
      const [first] = tokenListWire.parse(await response.json()).tokens
      const tokens = names.map((name, index) => ({ ...first, id: ids[index], name }))
      await route.fulfill({ response, json: { tokens } })
    })
    await signIn()
    await list.expectLoaded()
    const cards = list.table.getByRole('row').filter({ has: page.getByRole('button') })
    const question = page.getByRole('alertdialog')
    for (const index of names.keys()) {
      await cards.nth(index).getByRole('button').first().click()
      await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
      await expect(question.getByRole('heading')).toBeInViewport({ ratio: 1 })
      await expect(question.getByRole('button', { name: /^Revoke/ })).toBeInViewport({ ratio: 1 })
      expect(await overhang(question), await question.innerText()).toBe(0)
      await page.keyboard.press('Escape')
      await expect(question).toBeHidden()
      await page.keyboard.press('Escape')
    }

    await list.filterAndSort.click()
    await list.selectSeveral.click()
    await list.selectAll.check()
    await list.revokeSelected(names.length).click()
    const many = new RevokeManyDialog(page, names.length)
    await expect(many.confirm).toBeInViewport({ ratio: 1 })
    expect(await overhang(many.root)).toBe(0)
  })
})
