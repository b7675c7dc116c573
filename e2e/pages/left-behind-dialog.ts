import type { Locator, Page } from '@playwright/test'

import { DialogPart } from './dialog-part'
import { LostAnswer } from './lost-answer'

/** After a reload: what became of a token that the meter had been asked for. */
export class LeftBehindDialog extends DialogPart {
  readonly lostAnswer: LostAnswer
  readonly revoke: Locator

  constructor(page: Page, name: string) {
    super(
      page,
      page.getByRole('dialog', {
        name: `This page was left while the meter was asked for “${name}”`,
      }),
    )
    this.lostAnswer = new LostAnswer(this.root)
    this.revoke = this.root.getByRole('button', { name: 'Revoke', exact: true })
  }
}
