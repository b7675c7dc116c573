import type { Locator, Page } from '@playwright/test'

import { DialogPart } from './dialog-part'

/** The question before a token is revoked. */
export class RevokeDialog extends DialogPart {
  readonly confirm: Locator
  readonly cancel: Locator
  readonly problem: Locator

  constructor(page: Page, name: string) {
    super(page, page.getByRole('alertdialog', { name: `Revoke “${name}”?` }))
    this.confirm = this.root.getByRole('button', { name: 'Revoke', exact: true })
    this.cancel = this.root.getByRole('button', { name: 'Cancel' })
    this.problem = this.root.getByRole('alert')
  }
}

/** The question before a selection is revoked. */
export class RevokeManyDialog extends DialogPart {
  readonly confirm: Locator
  readonly cancel: Locator
  readonly problem: Locator
  /** The tokens, and what became of each. */
  readonly items: Locator

  /** @param count how many tokens were selected */
  constructor(page: Page, count: number) {
    const tokens = count === 1 ? '1 token' : `${count} tokens`
    super(page, page.getByRole('alertdialog', { name: `Revoke ${tokens}?` }))
    this.confirm = this.root.getByRole('button', { name: `Revoke ${tokens}` })
    this.cancel = this.root.getByRole('button', { name: 'Cancel' })
    this.problem = this.root.getByRole('alert')
    this.items = this.root.getByRole('listitem')
  }

  /** @param count how many are left */
  tryAgain(count: number): Locator {
    return this.root.getByRole('button', { name: `Try ${count} again` })
  }
}
