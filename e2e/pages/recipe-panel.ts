import type { Locator } from '@playwright/test'

/** The secret as the configuration of a program, or on paper: a part of the dialog that reveals it. */
export class RecipePanel {
  readonly opener: Locator
  readonly program: Locator
  readonly address: Locator
  readonly uncheckedCertificate: Locator
  readonly print: Locator
  readonly printed: Locator
  readonly #root: Locator

  /** @param root the dialog that holds it */
  constructor(root: Locator) {
    this.#root = root
    this.opener = root.getByText('As the configuration of a program')
    this.program = root.getByLabel('Program')
    this.address = root.getByLabel('Address of the meter')
    this.uncheckedCertificate = root.getByLabel('Accept a self-signed certificate')
    this.print = root.getByRole('button', { name: 'Print with the secret' })
    this.printed = root.getByRole('button', { name: 'It is on paper' })
  }

  /** The form of a configuration, where a program takes more than one. */
  form(name: 'evcc.yaml' | 'Free form' | 'One line' | 'Token in a file'): Locator {
    return this.#root.getByRole('radio', { name })
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
  readonly heading: Locator
  readonly contents: Locator
  readonly copy: Locator
  readonly copied: Locator
  readonly download: Locator

  constructor(root: Locator) {
    this.root = root
    this.heading = root.getByRole('heading')
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
