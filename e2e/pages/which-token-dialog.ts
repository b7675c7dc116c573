import type { Locator, Page } from '@playwright/test'

import { paste } from '../support/paste'
import { DialogPart } from './dialog-part'

/** Says which token of the list a pasted text is. */
export class WhichTokenDialog extends DialogPart {
  readonly token: Locator
  readonly answer: Locator
  readonly showInList: Locator
  readonly details: Locator

  constructor(page: Page) {
    super(page, page.getByRole('dialog', { name: 'Which token is this?' }))
    this.token = this.root.getByLabel('Token', { exact: true })
    this.answer = this.root.getByRole('status')
    this.showInList = this.root.getByRole('button', { name: 'Show in list' })
    this.details = this.root.getByRole('button', { name: 'Details' })
  }

  async ask(text: string): Promise<void> {
    await paste(this.token, text)
  }
}
