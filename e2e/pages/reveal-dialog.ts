import { expect, type Locator, type Page } from '@playwright/test'

import { DialogPart } from './dialog-part'
import { RecipePanel } from './recipe-panel'

/** The one look at the secret of a new token, after ADD or REPLACE. */
export class RevealDialog extends DialogPart {
  readonly secret: Locator
  readonly copy: Locator
  readonly copied: Locator
  readonly download: Locator
  readonly copyByHand: Locator
  readonly pasteCheck: Locator
  readonly copyProven: Locator

  readonly authorise: Locator
  readonly authorised: Locator
  readonly test: Locator
  /** What an api token's test read: the meter's power. */
  readonly reading: Locator
  readonly use: Locator
  readonly used: Locator
  readonly problem: Locator

  readonly recipe: RecipePanel
  readonly retire: RetireStep
  readonly done: Locator
  readonly gate: SecretGate

  /** The dialog after ADD. */
  static ofAdded(page: Page, name: string): RevealDialog {
    return new RevealDialog(page, `“${name}” was added`)
  }

  /** The dialog after REPLACE, which ends with the old token. */
  static ofReplaced(page: Page, name: string): RevealDialog {
    return new RevealDialog(page, `A new token for “${name}”`)
  }

  private constructor(page: Page, title: string) {
    super(page, page.getByRole('dialog', { name: title }))
    const { root } = this
    const button = (name: string | RegExp) => root.getByRole('button', { name, exact: true })
    this.secret = root.getByRole('group', { name: 'Secret of the new token' })
    this.copy = button('Copy')
    this.copied = button('Copied')
    this.download = button('Download')
    this.copyByHand = root.getByText('The secret is selected: press Ctrl C')
    this.pasteCheck = root.getByLabel('Paste it here to check')
    this.copyProven = root.getByText('The copy is right.')
    this.authorise = button('Authorise now')
    this.authorised = root.getByText('Authorised: it can be used from now on.')
    this.test = button(/^Test (the token|again)$/)
    this.reading = root.getByText(/ W (into|from) the grid$/)
    this.use = button('Use in this browser')
    this.used = root.getByText('This browser now uses the new token.')
    this.problem = root.getByRole('alert')
    this.recipe = new RecipePanel(root)
    this.retire = new RetireStep(root)
    this.done = button('Done')
    this.gate = new SecretGate(page)
  }

  readSecret(): Promise<string> {
    return this.secret.innerText()
  }

  /** Copies the secret and waits until the dialog says so. */
  async take(): Promise<void> {
    await this.copy.click()
    await expect(this.copied).toBeVisible()
  }

  async authoriseNow(): Promise<void> {
    await this.authorise.click()
    await expect(this.authorised).toBeVisible()
  }

  async useHere(): Promise<void> {
    await this.use.click()
    await expect(this.used).toBeVisible()
  }

  /** Closes the dialog of a secret that was taken. */
  async finish(): Promise<void> {
    await this.done.click()
    await this.expectClosed()
  }

  /** Closes the dialog of a secret that was not taken, which it asks about. */
  async leaveUntaken(): Promise<void> {
    await this.done.click()
    await this.gate.leave.click()
    await this.expectClosed()
  }
}

/** The question that every way out passes while the secret has not been taken. */
class SecretGate extends DialogPart {
  readonly stay: Locator
  readonly leave: Locator

  constructor(page: Page) {
    super(page, page.getByRole('alertdialog', { name: 'The secret has not been taken yet' }))
    this.stay = this.root.getByRole('button', { name: 'Back to the secret' })
    this.leave = this.root.getByRole('button', { name: 'I have stored it' })
  }
}

/** The last step of REPLACE: the end of the old token. */
class RetireStep {
  readonly notYet: Locator
  readonly revoke: Locator
  readonly lookAgain: Locator
  readonly gone: Locator

  constructor(root: Locator) {
    this.notYet = root.getByText('Comes last')
    this.revoke = root.getByRole('button', { name: 'Revoke the old token' })
    this.lookAgain = root.getByRole('button', { name: 'Look again' })
    this.gone = root.getByText('The old token is gone.')
  }
}
