import { expect, type Locator, type Page } from '@playwright/test'

/** What every dialog has. */
export class DialogPart {
  readonly page: Page
  readonly root: Locator
  /** The X in the corner. */
  readonly close: Locator

  constructor(page: Page, root: Locator) {
    this.page = page
    this.root = root
    this.close = root.getByRole('button', { name: 'Close' }).first()
  }

  async expectOpen(): Promise<void> {
    await expect(this.root).toBeVisible()
  }

  async expectClosed(): Promise<void> {
    await expect(this.root).toBeHidden()
  }
}

/** Every dialog that is open, questions included. */
export const openDialogs = (page: Page): Locator =>
  page.getByRole('dialog').or(page.getByRole('alertdialog'))

export type WayOut<Part extends DialogPart = DialogPart> = [
  name: string,
  leave: (dialog: Part) => Promise<unknown>,
]

/** The ways out of a dialog that every one of them has. */
export const waysOut: readonly WayOut[] = [
  ['Escape', ({ page }) => page.keyboard.press('Escape')],
  ['the X', ({ close }) => close.click()],
  ['the back button', ({ page }) => page.goBack()],
  ['a click outside', ({ page }) => page.mouse.click(5, 300)],
]
