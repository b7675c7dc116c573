import type { Locator, Page } from '@playwright/test'

import { DialogPart } from './dialog-part'
import { discardQuestion, type LeaveQuestion } from './leave-questions'
import { lifetimes, type Lifetime } from './lifetimes'
import { LostAnswer } from './lost-answer'
import { RevealDialog } from './reveal-dialog'

export type Role = 'api' | 'admin'
export type Purpose =
  | 'evcc'
  | 'Home Assistant'
  | 'ioBroker'
  | 'Telegraf'
  | 'curl or another program'
  | 'A person or browser'
  | 'A program that changes settings'
export type Entries = { name: string; purpose?: Purpose; role?: Role; lifetime?: Lifetime }

export class AddDialog extends DialogPart {
  readonly name: Locator
  readonly lastDay: Locator
  /** Opens the purposes that are seldom asked for. */
  readonly morePurposes: Locator
  /** Unfolds name, role and expiry, which a chosen purpose has filled in. */
  readonly change: Locator
  readonly somethingElse: Locator
  readonly submit: Locator
  readonly cancel: Locator
  /** What is wrong with the whole; a field's problem is its description. */
  readonly problem: Locator
  readonly lostAnswer: LostAnswer
  readonly signInTab: Locator
  readonly discard: LeaveQuestion
  readonly adminCaution: Locator
  readonly neverCaution: Locator

  constructor(page: Page) {
    super(page, page.getByRole('dialog', { name: 'Add an access token' }))
    const { root } = this
    this.name = root.getByLabel('Name')
    this.lastDay = root.getByLabel('Last day')
    this.morePurposes = root.getByText('More programs')
    this.change = root.getByRole('button', { name: 'Change' })
    this.somethingElse = root.getByRole('button', { name: 'Something else' })
    this.submit = root.getByRole('button', { name: 'Add token' })
    this.cancel = root.getByRole('button', { name: 'Cancel' })
    this.problem = root.getByRole('alert')
    this.lostAnswer = new LostAnswer(root)
    this.signInTab = root.getByRole('link', { name: 'Sign in in a new tab' })
    this.discard = discardQuestion(page)
    this.adminCaution = root.getByText('can change every setting of this meter')
    this.neverCaution = root.getByText('stays valid until somebody remembers to revoke it')
  }

  role(role: Role): Locator {
    return this.root.getByRole('radio', { name: new RegExp(`\\(${role}\\)`) })
  }

  lifetime(lifetime: Lifetime): Locator {
    return lifetimes(this.root, lifetime)
  }

  /** The choice of what the token is for: a program, or a person. */
  purpose(name: Purpose): Locator {
    return this.root.getByRole('radio', { name, exact: true })
  }

  /** Fills in the form; what is left out stays as the dialog proposes it. */
  async fillIn({ name, purpose, role, lifetime }: Entries): Promise<void> {
    if (purpose) {
      await this.purpose(purpose).check()
      await this.change.click()
    }
    await this.name.fill(name)
    if (role) await this.role(role).check()
    if (lifetime) await this.lifetime(lifetime).check()
  }

  /** Sends the form and waits for the secret. @param name of the token that is added */
  async send(name: string): Promise<RevealDialog> {
    await this.submit.click()
    return this.expectReveal(name)
  }

  async expectReveal(name: string): Promise<RevealDialog> {
    const reveal = RevealDialog.ofAdded(this.page, name)
    await reveal.expectOpen()
    return reveal
  }
}
