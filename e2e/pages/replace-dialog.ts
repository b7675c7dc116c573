import type { Locator, Page } from '@playwright/test'

import { DialogPart } from './dialog-part'
import { discardQuestion, type LeaveQuestion } from './leave-questions'
import { lifetimes, type Lifetime } from './lifetimes'
import { LostAnswer } from './lost-answer'
import { RevealDialog } from './reveal-dialog'

export class ReplaceDialog extends DialogPart {
  readonly submit: Locator
  readonly cancel: Locator
  readonly problem: Locator
  readonly lostAnswer: LostAnswer
  readonly discard: LeaveQuestion
  /** What follows once the new token is there. */
  readonly reveal: RevealDialog

  constructor(page: Page, name: string) {
    super(page, page.getByRole('dialog', { name: `Replace “${name}”` }))
    this.submit = this.root.getByRole('button', { name: 'Add the new token' })
    this.cancel = this.root.getByRole('button', { name: 'Cancel' })
    this.problem = this.root.getByRole('alert')
    this.lostAnswer = new LostAnswer(this.root)
    this.discard = discardQuestion(page)
    this.reveal = RevealDialog.ofReplaced(page, name)
  }

  lifetime(lifetime: Lifetime): Locator {
    return lifetimes(this.root, lifetime)
  }

  /** Sends the form and waits for the secret. */
  async send(): Promise<RevealDialog> {
    await this.submit.click()
    await this.reveal.expectOpen()
    return this.reveal
  }
}
