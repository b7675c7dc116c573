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

  /** The one filled button, whatever comes next. */
  readonly next: Locator
  readonly copyAndAuthorise: Locator
  readonly authorise: Locator
  readonly authorised: Locator
  readonly testAgain: Locator
  /** What an api token's test read: the meter's power. */
  readonly reading: Locator
  /** What the meter made otherwise than it was asked. */
  readonly otherwise: Locator
  readonly revokeOtherwise: Locator
  readonly use: Locator
  readonly used: Locator
  readonly problem: Locator

  readonly recipe: RecipePanel
  readonly retire: RetireStep
  /** The way out at the foot: Close, and Done once the token works. */
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
    const plain = root.getByRole('region', { name: 'Access token' })
    this.copy = plain.getByRole('button', { name: 'Copy', exact: true })
    this.copied = plain.getByRole('button', { name: 'Copied', exact: true })
    this.download = plain.getByRole('button', { name: 'Download', exact: true })
    this.copyByHand = root.getByText('The text is selected: press Ctrl C')
    this.pasteCheck = root.getByLabel('Paste it here to check')
    this.copyProven = root.getByText('The copy is right.')
    this.next = button(/^(Copy and authorise|Copy the token|Authorise|Test again|Done)$/).last()
    this.copyAndAuthorise = button('Copy and authorise')
    this.authorise = button('Authorise')
    this.authorised = root.getByRole('listitem').filter({ hasText: 'Authorise: done' })
    this.testAgain = button('Test again')
    this.reading = root.getByText(/ W (into|from) the grid$/)
    this.otherwise = root.getByRole('alert').filter({ hasText: 'another token' })
    this.revokeOtherwise = this.otherwise.getByRole('button', { name: 'Revoke it' })
    this.use = button('Use in this browser')
    this.used = root.getByText('This browser now uses the new token.')
    this.problem = root.getByRole('alert')
    this.recipe = new RecipePanel(root)
    this.retire = new RetireStep(root)
    this.done = button(/^(Done|Close)$/).last()
    this.gate = new SecretGate(page)
  }

  /** The text of the token, whatever the dialog shows it in. */
  async readSecret(): Promise<string> {
    const shown = await this.recipe.program.inputValue()
    await this.recipe.program.selectOption('')
    const secret = await this.secret.innerText()
    await this.recipe.program.selectOption(shown)
    return secret
  }

  /** Copies the secret and waits until the dialog says so. */
  async take(): Promise<void> {
    await this.copy.click()
    await expect(this.copied).toBeVisible()
  }

  /** Authorises, and waits for the meter's answer to that and to the test that follows. */
  async authoriseNow(): Promise<void> {
    await this.authorise.click()
    await expect(this.authorised).toBeVisible()
    await expect(this.next).toBeEnabled()
  }

  /** The shortest way: copies, authorises and waits for the reading. */
  async copyAuthoriseAndRead(): Promise<void> {
    await this.copyAndAuthorise.click()
    await expect(this.reading).toBeVisible()
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
    super(page, page.getByRole('alertdialog', { name: 'The token has not been copied yet' }))
    this.stay = this.root.getByRole('button', { name: 'Back to the token' })
    this.leave = this.root.getByRole('button', { name: 'I have stored it' })
  }
}

/** The last step of REPLACE: the end of the old token. */
class RetireStep {
  readonly revoke: Locator
  readonly lookAgain: Locator
  readonly gone: Locator

  constructor(root: Locator) {
    this.revoke = root.getByRole('button', { name: 'Revoke the old token' })
    this.lookAgain = root.getByRole('button', { name: 'Look again' })
    this.gone = root.getByText('The old token is gone.')
  }
}
