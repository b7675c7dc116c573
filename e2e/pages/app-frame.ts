import { expect, type Locator, type Page } from '@playwright/test'

import { SignInPage } from './sign-in-page'

/** What stands around every page: the header with its Profile menu, and the notifications. */
export class AppFrame {
  readonly #page: Page
  readonly banner: Locator
  readonly profile: Locator
  readonly profileMenu: Locator
  readonly toList: Locator
  readonly signOutButton: Locator
  readonly notifications: Locator
  /** Takes a notification away. */
  readonly dismiss: Locator
  /** Signs in anew, offered before the sign-in ends. */
  readonly renew: Locator
  readonly demo: Locator
  readonly resetDemo: Locator

  constructor(page: Page) {
    this.#page = page
    this.banner = page.getByRole('banner')
    this.profile = page.getByRole('button', { name: 'Profile' })
    this.profileMenu = page.getByRole('navigation', { name: 'Profile' })
    this.toList = this.profileMenu.getByRole('link', { name: 'Access tokens' })
    this.signOutButton = this.profileMenu.getByRole('button', { name: 'Sign out' })
    this.notifications = page.getByRole('status', { name: 'Notifications' })
    this.dismiss = this.notifications.getByRole('button', { name: 'Dismiss' })
    this.renew = page.getByRole('button', { name: 'Sign in again' })
    this.demo = page.getByRole('complementary', { name: 'Demo' })
    this.resetDemo = this.demo.getByRole('button', { name: 'Reset the demo' })
  }

  /** Signs out by the Profile menu and waits for the sign-in page. */
  async signOut(): Promise<void> {
    await this.profile.click()
    await this.signOutButton.click()
    await expect(new SignInPage(this.#page).heading).toBeVisible()
  }
}
