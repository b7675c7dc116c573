import type { Locator, Page } from '@playwright/test'

import { DialogPart } from './dialog-part'

export class DetailsDialog extends DialogPart {
  /** What is known of the token, in the order of the dialog. */
  readonly facts: Locator

  constructor(page: Page, name: string) {
    super(page, page.getByRole('dialog', { name, exact: true }))
    this.facts = this.root.getByRole('definition')
  }
}
