import type { Locator, Page } from '@playwright/test'

import { DialogPart } from './dialog-part'

/** The help that names the single keys, and the choice to have none. */
export class ShortcutsDialog extends DialogPart {
  readonly keys: Locator
  readonly meanings: Locator
  readonly choice: Locator
  readonly closeBelow: Locator

  constructor(page: Page) {
    super(page, page.getByRole('dialog', { name: 'Keyboard shortcuts' }))
    this.keys = this.root.getByRole('term')
    this.meanings = this.root.getByRole('definition')
    this.choice = this.root.getByRole('checkbox', { name: 'Use single-key shortcuts' })
    this.closeBelow = this.root.getByRole('button', { name: 'Close' }).last()
  }
}
