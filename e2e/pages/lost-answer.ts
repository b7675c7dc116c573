import type { Locator } from '@playwright/test'

/** What ADD and REPLACE say when the answer to the new token never arrived. */
export class LostAnswer {
  readonly root: Locator
  readonly lookAgain: Locator
  readonly revokeAndRepeat: Locator

  /** @param form the dialog that the answer was for */
  constructor(form: Locator) {
    this.root = form.getByRole('alert')
    this.lookAgain = this.root.getByRole('button', { name: 'Look again' })
    this.revokeAndRepeat = this.root.getByRole('button', { name: 'Revoke it and add again' })
  }
}
