import type { BrowserContext, Page, Request } from '@playwright/test'

import type { TokenWire } from '../../src/api/schemas/access-token'
import { DAY_MS } from '../../src/lib/duration'
import type { EndpointName } from '../../src/mock/faults'
import { openDialogs } from '../pages/dialog-part'
import { ListPage } from '../pages/list-page'
import type { Arrange } from '../support/arrange'
import type { ConsoleWatch } from '../support/console-watch'
import type { Meter } from '../support/meter'
import { rowsOf } from '../support/table'
import { expect } from '../support/test'
import type { Dice } from './dice'
import { showsSecret, type Loss, type Place } from './place'

export type Status = 'Waiting' | 'Active' | 'Expires soon' | 'Expired'

export type Stage = {
  page: Page
  context: BrowserContext
  meter: Meter
  arrange: Arrange
  consoleWatch: ConsoleWatch
}

const SOON_MS = 30 * DAY_MS

/** A person on the page, another in a second tab, and what the meter itself says. */
export class Walker {
  readonly page: Page
  readonly list: ListPage
  /** What the second tab shows. */
  readonly other: ListPage
  readonly meter: Meter
  /** Gives what is chosen. */
  readonly dice: Dice
  readonly #arrange: Arrange
  readonly #consoleWatch: ConsoleWatch
  /** Where each secret ends: the beginning is that of every JWT of the meter. */
  readonly #secrets: string[] = []
  /** The meter's own account, as it was after the last step. */
  tokens: readonly TokenWire[] = []
  place: Place = { kind: 'list' }
  made = 0
  /** Questions of the browser itself since the last step. */
  asked = 0
  /** The back button leads to another view of the list, not off the page. */
  canGoBack = false

  /** Opens the second tab. */
  static async of(stage: Stage, dice: Dice): Promise<Walker> {
    const walker = new Walker(stage, dice, new ListPage(await stage.context.newPage()))
    await walker.other.goto()
    await walker.check()
    return walker
  }

  private constructor(stage: Stage, dice: Dice, other: ListPage) {
    this.page = stage.page
    this.list = new ListPage(stage.page)
    this.other = other
    this.meter = stage.meter
    this.dice = dice
    this.#arrange = stage.arrange
    this.#consoleWatch = stage.consoleWatch
    this.page.on('dialog', (question) => {
      this.asked += 1
      void question.accept()
    })
  }

  statusOf({ authorised_at: authorisedAt, expires_at: expiresAt }: TokenWire): Status {
    const left = expiresAt === null ? Infinity : expiresAt * 1000 - this.meter.now
    if (left <= 0) return 'Expired'
    if (authorisedAt === null) return 'Waiting'
    return left <= SOON_MS ? 'Expires soon' : 'Active'
  }

  /** The tokens that fit what the address says, whatever their status, or of one status. */
  matching(status: Status | null): readonly TokenWire[] {
    const words = (this.#view('q') ?? '').toLowerCase()
    return this.tokens.filter(
      (token) =>
        token.name.toLowerCase().includes(words) &&
        (status === null || this.statusOf(token) === status),
    )
  }

  /** Those whose rows are in sight. */
  shown(): readonly TokenWire[] {
    const filter = this.#view('status')
    const status = filters.find((one) => filter === one.toLowerCase().replace(' ', '-'))
    return this.matching(status ?? null)
  }

  #view(key: string): string | null {
    return new URL(this.page.url()).searchParams.get(key)
  }

  /** From now on this one is looked for, wherever it should not be. */
  remember(secret: string): void {
    this.#secrets.push(secret.slice(-40))
  }

  /** Plays what sends one request, which goes wrong or not, until that request is over. */
  async during(endpoint: EndpointName, loss: Loss, act: () => Promise<unknown>): Promise<void> {
    if (loss) await this.meter.setFault(`${endpoint}:${loss}`)
    const method = endpoint === 'tokens.revoke' ? 'DELETE' : 'POST'
    const isMeant = (request: Request) => request.method() === method
    const over = loss
      ? this.page.waitForEvent('requestfailed', isMeant)
      : this.page.waitForEvent('response', (response) => isMeant(response.request()))
    await act()
    await over
    if (loss) await this.meter.setFault(null)
  }

  /** Holds what is on screen against the meter's own account. */
  async check(): Promise<void> {
    this.tokens = await this.#arrange.tokens()
    await this.#checkDialogs()
    await expect(this.list.heading).toBeVisible()
    // Nothing moves under a pointer that is on the list.
    if (this.place.kind === 'list') await this.list.heading.hover()
    // With the secret on screen the list waits for the end of that.
    if (!showsSecret(this.place)) {
      await this.#checkRows()
      await this.#checkSecrets()
    }
    expect(this.#consoleWatch.unexpected(), 'unexpected lines in the console').toEqual([])
    this.asked = 0
    this.canGoBack = await this.page.evaluate((path) => {
      const { currentEntry } = navigation
      const before = navigation.entries()[(currentEntry?.index ?? 0) - 1]?.url
      return before !== undefined && before !== null && new URL(before).pathname === path
    }, ListPage.path)
  }

  /** What should be open is open, nothing else, and there is a way out of it. */
  async #checkDialogs(): Promise<void> {
    const { place } = this
    const depth = place.kind === 'list' ? 0 : place.kind === 'question' ? 2 : 1
    await expect(openDialogs(this.page)).toHaveCount(depth)
    if (place.kind === 'list') return
    await place.dialog.expectOpen()
    const out = place.dialog.root.getByRole('button', { name: wayOut }).last()
    await expect(out).toBeInViewport()
    await expect(out).toBeEnabled()
  }

  async #checkRows(): Promise<void> {
    const expected = this.shown().map((token) => `${token.name}: ${this.statusOf(token)}`)
    if (expected.length === 0) {
      const { noMatch, empty } = this.list
      await expect(this.tokens.length === 0 ? empty : noMatch).toBeVisible()
      return
    }
    await expect
      .poll(async () => (await rowsOf(this.list.table)).map(rowText).toSorted())
      .toEqual(expected.toSorted())
  }

  async #checkSecrets(): Promise<void> {
    const kept = await this.page.evaluate(whatIsKept)
    for (const secret of this.#secrets) {
      // Said so that no message shows the secret.
      expect(kept.includes(secret), 'a secret is still on the page').toBe(false)
    }
  }
}

export const filters: readonly Status[] = ['Waiting', 'Active', 'Expires soon', 'Expired']

const wayOut = /^(Close|Cancel|Done|Keep editing|Back|Back to the token)$/

const rowText = (row: Record<string, string>): string =>
  `${row['Name'] ?? ''}: ${(row['Status'] ?? '').replace(' for authorisation', '')}`

/** Runs in the page. */
function whatIsKept(): string {
  const fields = Array.from(document.querySelectorAll('input, textarea'), (field) =>
    'value' in field ? field.value : '',
  )
  return JSON.stringify([
    document.documentElement.outerHTML,
    fields,
    String(getSelection()),
    location.href,
    history.state,
    Object.entries(localStorage),
    Object.entries(sessionStorage),
  ])
}
