import type { Page } from '@playwright/test'

import { DialogPart } from './dialog-part'
import { PasswordForm } from './password-form'

/** Signs in anew in place, before the sign-in ends. */
export class RenewDialog extends DialogPart {
  readonly form: PasswordForm

  constructor(page: Page) {
    super(page, page.getByRole('dialog', { name: 'Sign in again' }))
    this.form = new PasswordForm(this.root)
  }
}
