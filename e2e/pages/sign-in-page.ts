import { expect, type Locator, type Page } from '@playwright/test'

import { PasswordForm } from './password-form'

export class SignInPage extends PasswordForm {
  readonly page: Page
  readonly heading: Locator
  readonly problem: Locator
  readonly useToken: Locator
  readonly usePassword: Locator
  readonly token: Locator
  readonly submitToken: Locator

  constructor(page: Page) {
    super(page)
    this.page = page
    this.heading = page.getByRole('heading', { level: 1, name: 'Sign in' })
    this.problem = page.getByRole('alert')
    this.useToken = page.getByRole('button', { name: 'Use an admin access token' })
    this.usePassword = page.getByRole('button', { name: 'Use the password' })
    this.token = page.getByLabel('Admin access token')
    this.submitToken = page.getByRole('button', { name: 'Use this token' })
  }

  /** @param origin another server than the tests' own */
  async goto(origin = ''): Promise<void> {
    await this.page.goto(`${origin}/sign-in`)
  }

  async openTokenForm(): Promise<void> {
    await this.useToken.click()
    await expect(this.token).toBeFocused()
  }

  /** Fills in and sends the open token form. */
  async enterToken(text: string): Promise<void> {
    await this.token.fill(text)
    await this.submitToken.click()
  }
}
