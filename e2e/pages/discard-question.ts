import type { Locator, Page } from '@playwright/test'

import { DialogPart } from './dialog-part'

/** Asked by ADD and REPLACE before entries are lost. */
export class DiscardQuestion extends DialogPart {
  readonly confirm: Locator
  readonly cancel: Locator

  constructor(page: Page) {
    super(page, page.getByRole('alertdialog', { name: 'Discard the new token?' }))
    this.confirm = this.root.getByRole('button', { name: 'Discard' })
    this.cancel = this.root.getByRole('button', { name: 'Keep editing' })
  }
}
