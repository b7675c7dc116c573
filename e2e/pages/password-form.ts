import type { Locator, Page } from '@playwright/test'

import { MOCK_PASSWORD } from '../../src/mock/create-mock'

/** The fields that ask for the meter's password, on the sign-in page and in the dialog that renews. */
export class PasswordForm {
  readonly password: Locator
  readonly submit: Locator
  readonly showPassword: Locator

  /** @param place the page, or the dialog that holds the form */
  constructor(place: Page | Locator) {
    this.password = place.getByLabel('Password')
    this.submit = place.getByRole('button', { name: 'Sign in' })
    this.showPassword = place.getByRole('button', { name: 'Show the password' })
  }

  async enterPassword(password = MOCK_PASSWORD): Promise<void> {
    await this.password.fill(password)
    await this.submit.click()
  }
}
