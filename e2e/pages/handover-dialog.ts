import type { Locator, Page } from '@playwright/test'

import { DialogPart } from './dialog-part'

/** The sheet of paper for whoever gets a token, before it is printed. */
export class HandoverDialog extends DialogPart {
  readonly address: Locator
  readonly purpose: Locator
  readonly print: Locator
  readonly closeBelow: Locator
  /** The sheet as it will be printed. */
  readonly sheet: Locator
  readonly secretHeading: Locator

  constructor(page: Page) {
    super(page, page.getByRole('dialog', { name: 'Handover sheet' }))
    this.address = this.root.getByLabel('Address of the meter')
    this.purpose = this.root.getByLabel('Purpose')
    this.print = this.root.getByRole('button', { name: 'Print' })
    this.closeBelow = this.root.getByRole('button', { name: 'Close' }).last()
    this.sheet = this.root.getByRole('group', { name: 'The sheet' })
    this.secretHeading = this.sheet.getByRole('heading', { name: 'The secret' })
  }

  /** The QR code of an address on the sheet. */
  qrCode(address: string): Locator {
    return this.sheet.getByRole('img', { name: `QR code of ${address}` })
  }
}
