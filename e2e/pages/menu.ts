import { expect, type Locator, type Page } from '@playwright/test'

/** A button and the menu that it opens: the page's own, or one of a row. */
export class Menu {
  readonly button: Locator
  readonly items: Locator
  readonly #page: Page

  constructor(page: Page, button: Locator) {
    this.#page = page
    this.button = button
    this.items = page.getByRole('menuitem')
  }

  item(name: string): Locator {
    return this.#page.getByRole('menuitem', { name })
  }

  /** Opens the menu and waits until the keyboard is in it. */
  async open(): Promise<void> {
    await this.button.click()
    await expect(this.items.first()).toBeFocused()
  }

  async choose(name: string): Promise<void> {
    await this.open()
    await this.item(name).click()
  }

  /** Opens the menu and chooses with nothing but the keyboard. */
  async chooseByKeyboard(name: string): Promise<void> {
    await this.button.press('Enter')
    await expect(this.items.first()).toBeFocused()
    for (let left = await this.items.count(); left > 0; left -= 1) {
      if (await this.item(name).evaluate((element) => element === document.activeElement)) break
      await this.#page.keyboard.press('ArrowDown')
    }
    await expect(this.item(name)).toBeFocused()
    await this.#page.keyboard.press('Enter')
  }
}
