import type { Locator, Page } from '@playwright/test'

import { DialogPart } from './dialog-part'

/** A question that ADD and REPLACE ask before they are left. */
class LeaveQuestion extends DialogPart {
  readonly confirm: Locator
  readonly cancel: Locator

  constructor(page: Page, words: { title: string; confirm: string; cancel: string }) {
    super(page, page.getByRole('alertdialog', { name: words.title }))
    this.confirm = this.root.getByRole('button', { name: words.confirm })
    this.cancel = this.root.getByRole('button', { name: words.cancel })
  }
}

/** Asked before entries are lost. */
export const discardQuestion = (page: Page): LeaveQuestion =>
  new LeaveQuestion(page, {
    title: 'Discard the new token?',
    confirm: 'Discard',
    cancel: 'Keep editing',
  })

/** Asked while the meter has been asked for the token. */
export const pendingQuestion = (page: Page): LeaveQuestion =>
  new LeaveQuestion(page, {
    title: 'The meter has already been asked',
    confirm: 'Leave',
    cancel: 'Stay and wait',
  })

/** Asked when the meter's answer was lost. */
export const unknownQuestion = (page: Page): LeaveQuestion =>
  new LeaveQuestion(page, {
    title: 'The token may have been created',
    confirm: 'Leave',
    cancel: 'Back',
  })

export type { LeaveQuestion }
