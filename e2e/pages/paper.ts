import type { Locator, Page } from '@playwright/test'

/** What a printer is given in the page's stead. It has roles only while the page is shown as printed. */
export class Paper {
  readonly root: Locator
  readonly sheets: Locator
  readonly secretCode: Locator

  constructor(page: Page) {
    this.root = page.locator('body > div').filter({ has: page.locator('article') })
    this.sheets = page.getByRole('article')
    this.secretCode = this.sheets.getByRole('img', { name: 'QR code of the secret' })
  }

  headingOf(name: string): Locator {
    return this.sheets.getByRole('heading', { name })
  }
}
