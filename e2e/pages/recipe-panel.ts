import type { Locator } from '@playwright/test'

/** What the dialog that reveals a secret hands over: the secret alone, or a program's configuration. */
export class RecipePanel {
  readonly program: Locator
  readonly form: Locator
  readonly changeAddress: Locator
  readonly address: Locator
  readonly uncheckedCertificate: Locator
  readonly otherWays: Locator
  readonly printed: Locator
  readonly scanned: Locator
  readonly #root: Locator

  /** @param root the dialog that holds it */
  constructor(root: Locator) {
    this.#root = root
    this.program = root.getByRole('combobox', { name: 'Program' })
    this.form = root.getByRole('combobox', { name: 'Form' })
    this.changeAddress = root.getByRole('button', { name: 'Change' })
    this.address = root.getByLabel('Address of the meter')
    this.uncheckedCertificate = root.getByLabel('Accept a self-signed certificate')
    this.otherWays = root.getByRole('button', { name: 'Other ways to take it' })
    this.printed = root.getByRole('button', { name: 'It is on paper' })
    this.scanned = root.getByRole('button', { name: 'It is on the other device' })
  }

  /** Chooses the form of a configuration, where a program takes more than one. */
  async chooseForm(name: 'evcc.yaml' | 'Free form' | 'One line' | 'Token in a file') {
    await this.form.selectOption({ label: name })
  }

  /** Chooses a way that is neither copying nor downloading. */
  async chooseOtherWay(name: 'Print with the secret' | 'QR code for another device') {
    await this.otherWays.click()
    await this.#root.getByRole('menuitem', { name }).click()
  }

  /** Brings a file to the front, where the configuration has several. */
  async showFile(fileName: string) {
    await this.#root.getByRole('button', { name: fileName, exact: true }).click()
  }

  /** The files of the configuration, by their names. */
  file(name: string | RegExp): RecipeFile {
    return new RecipeFile(this.#root.getByRole('region', { name }))
  }

  /** The contents of all its files. */
  get contents(): Locator {
    return this.#root.getByRole('group', { name: /^Contents of/ })
  }

  /** An entry of the program's own form. */
  entry(name: string): RecipeEntry {
    return new RecipeEntry(this.#root, name)
  }
}

class RecipeFile {
  readonly root: Locator
  readonly contents: Locator
  readonly copy: Locator
  readonly copied: Locator
  readonly download: Locator

  constructor(root: Locator) {
    this.root = root
    this.contents = root.getByRole('group', { name: /^Contents of/ })
    this.copy = root.getByRole('button', { name: /^Copy / })
    this.copied = root.getByRole('button', { name: /^Copied / })
    this.download = root.getByRole('button', { name: /^Download / })
  }

  read(): Promise<string> {
    return this.contents.innerText()
  }
}

class RecipeEntry {
  readonly value: Locator
  readonly copy: Locator
  readonly copied: Locator

  constructor(root: Locator, name: string) {
    this.value = root.getByRole('group', { name, exact: true })
    this.copy = root.getByRole('button', { name: `Copy ${name}`, exact: true })
    this.copied = root.getByRole('button', { name: `Copied ${name}`, exact: true })
  }
}
