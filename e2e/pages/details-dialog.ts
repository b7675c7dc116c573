import type { Locator, Page } from '@playwright/test'

import { DialogPart } from './dialog-part'

export class DetailsDialog extends DialogPart {
  /** What is known of the token, in the order of the dialog. */
  readonly facts: Locator
  readonly authorise: Locator
  readonly revoke: Locator

  constructor(page: Page, name: string) {
    super(page, page.getByRole('dialog', { name, exact: true }))
    this.authorise = this.root.getByRole('button', { name: 'Authorise' })
    this.revoke = this.root.getByRole('button', { name: 'Revoke' })
    this.facts = this.root.getByRole('definition')
  }
}
