import type { Locator, Page } from '@playwright/test'

/** The page of an address that leads nowhere. */
export class NotFoundPage {
  readonly heading: Locator
  readonly toList: Locator

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { level: 1, name: 'Page not found' })
    this.toList = page.getByRole('link', { name: 'Go to the access tokens' })
  }
}
