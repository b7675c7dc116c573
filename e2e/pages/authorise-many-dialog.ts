import type { Locator, Page } from '@playwright/test'

import { DialogPart } from './dialog-part'

/** The dialog that authorises a selection, one token after the other. */
export class AuthoriseManyDialog extends DialogPart {
  readonly stop: Locator
  readonly problem: Locator
  /** The tokens, and what became of each. */
  readonly items: Locator

  /** @param count how many tokens it is about */
  constructor(page: Page, count: number) {
    super(page, page.getByRole('alertdialog', { name: `Authorise ${count} tokens?` }))
    this.stop = this.root.getByRole('button', { name: 'Stop' })
    this.problem = this.root.getByRole('alert')
    this.items = this.root.getByRole('listitem')
  }

  /** The button that begins, or goes on with the rest. @param count how many are left */
  authorise(count: number): Locator {
    return this.root.getByRole('button', { name: `Authorise ${count} token` })
  }

  /** @param count how many have failed */
  tryAgain(count: number): Locator {
    return this.root.getByRole('button', { name: `Try ${count} again` })
  }

  /** How far it has come. */
  progress(done: number, count: number): Locator {
    return this.root.getByText(`${done} of ${count} authorised`)
  }
}
