import type { Locator, Page } from '@playwright/test'

import { Menu } from './menu'

/** What the menu of a row offers. */
type RowAction = 'Replace' | 'Calendar file' | 'Handover sheet'

const button = (place: Page | Locator, label: string): Locator =>
  place.getByRole('button', { name: label, exact: true })

/** One row of the list, found by the name of its token. Two tokens may have one name: then it is two. */
export class TokenRow {
  readonly root: Locator
  readonly authorise: Locator
  /** Says that it was authorised a moment ago. */
  readonly authorised: Locator
  readonly revoke: Locator
  /** Opens the details. */
  readonly details: Locator
  readonly select: Locator
  readonly ownMark: Locator
  readonly menu: Menu

  constructor(page: Page, table: Locator, name: string) {
    this.root = table.getByRole('row').filter({ has: button(page, name) })
    this.authorise = button(this.root, `Authorise ${name}`)
    this.authorised = button(this.root, 'Authorised')
    this.revoke = button(this.root, `Revoke ${name}`)
    this.details = button(this.root, name)
    this.select = this.root.getByRole('checkbox', { name: `Select ${name}`, exact: true })
    this.ownMark = this.root.getByText('this browser')
    this.menu = new Menu(page, button(this.root, `More actions for ${name}`))
  }

  async choose(action: RowAction): Promise<void> {
    await this.menu.choose(action)
  }
}
