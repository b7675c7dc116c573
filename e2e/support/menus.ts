import type { Page } from '@playwright/test'

async function choose(page: Page, button: string, item: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Opens the page's menu and chooses. */
export const chooseOfPage = (page: Page, item: string): Promise<void> => choose(page, 'More', item)

/** Opens the menu of a token's row and chooses. */
export const chooseOfRow = (page: Page, name: string, item: string): Promise<void> =>
  choose(page, `More actions for ${name}`, item)
