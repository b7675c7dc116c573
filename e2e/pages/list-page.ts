import { expect, type Locator, type Page } from '@playwright/test'

import { rowsOf } from '../support/table'
import { AddDialog, type Entries } from './add-dialog'
import { DetailsDialog } from './details-dialog'
import { HandoverDialog } from './handover-dialog'
import { Menu } from './menu'
import { ReplaceDialog } from './replace-dialog'
import type { RevealDialog } from './reveal-dialog'
import { RevokeDialog } from './revoke-dialog'
import { ShortcutsDialog } from './shortcuts-dialog'
import { TokenRow } from './token-row'
import { WhichTokenDialog } from './which-token-dialog'

type Column = 'Name' | 'Role' | 'Status' | 'Last used' | 'Expires'
type StatusFilter = 'All' | 'Waiting' | 'Active' | 'Expires soon' | 'Expired' | 'Unused'
type PageAction =
  | 'Which token is this?'
  | 'Calendar of all expiries'
  | 'Export as CSV'
  | 'Keyboard shortcuts'

/** The list of access tokens. */
export class ListPage {
  static readonly path = '/profiles/access-tokens'
  readonly page: Page
  readonly heading: Locator
  readonly table: Locator
  readonly add: Locator
  readonly menu: Menu

  readonly search: Locator
  readonly roleFilter: Locator
  /** What the list is sorted by, the columns without a head included. */
  readonly sort: Locator
  readonly descending: Locator
  /** Shows filters and order where there is no room for them. */
  readonly filterAndSort: Locator
  readonly selectSeveral: Locator
  readonly noMatch: Locator
  readonly clearFilters: Locator

  readonly selectAll: Locator
  readonly clearSelection: Locator
  /** What needs attention, above the list. */
  readonly attention: Locator
  readonly showAllAttention: Locator
  readonly ownMarks: Locator
  readonly replacedMarks: Locator

  readonly loading: Locator
  readonly empty: Locator
  /** The list could not be loaded, and why. */
  readonly problem: Locator
  /** The list on screen could not be refreshed. */
  readonly staleNotice: Locator
  readonly retry: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1, name: 'Access tokens' })
    this.table = page.getByRole('table', { name: 'Access tokens' })
    this.add = page.getByRole('button', { name: 'Add', exact: true })
    this.menu = new Menu(page, page.getByRole('button', { name: 'More', exact: true }))
    this.search = page.getByRole('searchbox', { name: 'Search' })
    this.roleFilter = page.getByRole('combobox', { name: 'Role' })
    this.sort = page.getByRole('combobox', { name: 'Sort by' })
    this.descending = page.getByRole('button', { name: 'Descending' })
    this.filterAndSort = page.getByRole('button', { name: /· Sort$/ })
    this.selectSeveral = page.getByRole('button', { name: 'Select several' })
    this.noMatch = page.getByRole('heading', { name: 'No matching tokens' })
    this.clearFilters = page.getByRole('button', { name: 'Clear search and filters' })
    this.selectAll = page.getByRole('checkbox', { name: 'Select all shown' })
    this.clearSelection = page.getByRole('button', { name: 'Clear selection' })
    this.attention = page.getByRole('region', { name: 'Needs attention' })
    this.showAllAttention = this.attention.getByRole('button', { name: 'Show all' })
    this.ownMarks = this.table.getByText('this browser')
    this.replacedMarks = this.table.getByText('being replaced')
    this.loading = page.getByRole('status', { name: 'Loading the access tokens' })
    this.empty = page.getByRole('heading', { name: 'No access tokens yet' })
    this.problem = page.getByRole('alert')
    this.staleNotice = page.getByText('The list could not be refreshed')
    this.retry = page.getByRole('button', { name: 'Retry' })
  }

  /** Opens the page anew. @param search e.g. `?status=expired`  @param origin of another server */
  async goto(search = '', origin = ''): Promise<void> {
    await this.page.goto(`${origin}${ListPage.path}${search}`)
  }

  /** Waits for the page, whether or not it has anything to show. */
  async expectOpen(): Promise<void> {
    await expect(this.heading).toBeVisible()
  }

  /** Waits for the rows. */
  async expectLoaded(): Promise<void> {
    await expect(this.table).toBeVisible()
  }

  row(name: string): TokenRow {
    return new TokenRow(this.page, this.table, name)
  }

  /** Waits until the list has a row with these cells. */
  async expectRow(cells: Partial<Record<Column, unknown>>): Promise<void> {
    await expect.poll(() => rowsOf(this.table)).toContainEqual(expect.objectContaining(cells))
  }

  async expectNoRow(name: string): Promise<void> {
    await expect(this.row(name).root).toHaveCount(0)
  }

  /** The names in the list, in its order; waits for nothing. */
  async names(): Promise<string[]> {
    return (await rowsOf(this.table)).map((row) => row['Name'] ?? '')
  }

  /** How many rows have a name that begins like this, marks behind it or not; waits for nothing. */
  async copies(name: string): Promise<number> {
    return (await this.names()).filter((one) => one.startsWith(name)).length
  }

  /** The head of a column, which sorts by it. */
  column(name: Column): Locator {
    return this.table.getByRole('columnheader', { name })
  }

  async sortBy(name: Column): Promise<void> {
    await this.column(name).getByRole('button').click()
  }

  /** The filter that says this count. */
  filter(status: StatusFilter, count: number): Locator {
    const shown = count.toLocaleString('en-GB')
    return this.page.getByRole('button', { name: new RegExp(`^${status} ?${shown}$`) })
  }

  /** What can be done with a token where the page says that it needs attention. */
  inAttention(name: string): { authorise: Locator; revoke: Locator } {
    const button = (verb: string) =>
      this.attention.getByRole('button', { name: `${verb} ${name}`, exact: true })
    return { authorise: button('Authorise'), revoke: button('Revoke') }
  }

  /** What is said of rows that the page cannot read. */
  get unreadableRows(): { root: Locator; revoke: (name: string) => Locator } {
    const root = this.page.getByRole('status').filter({ hasText: 'cannot be read by this page' })
    return { root, revoke: (name) => root.getByRole('button', { name: `Revoke ${name}` }) }
  }

  /** The row of a token that is kept in its place although it was revoked elsewhere. */
  goneRow(name: string): Locator {
    return this.table.getByRole('row', { name }).filter({ hasText: 'revoked elsewhere' })
  }

  /** A row of a long list, of which not all are in the page. @param index the head's is 1 */
  rowAt(index: number): Locator {
    return this.table.locator(`[aria-rowindex="${index}"]`)
  }

  revokeSelected(count: number): Locator {
    return this.page.getByRole('button', { name: `Revoke ${count} token` })
  }

  async openAdd(): Promise<AddDialog> {
    await this.add.click()
    const dialog = new AddDialog(this.page)
    await dialog.expectOpen()
    return dialog
  }

  /** Adds a token and waits for its secret. */
  async addToken(entries: Entries): Promise<RevealDialog> {
    const dialog = await this.openAdd()
    await dialog.fillIn(entries)
    return dialog.send(entries.name)
  }

  async openReplace(name: string): Promise<ReplaceDialog> {
    await this.row(name).choose('Replace')
    const dialog = new ReplaceDialog(this.page, name)
    await dialog.expectOpen()
    return dialog
  }

  async openRevoke(name: string): Promise<RevokeDialog> {
    await this.row(name).revoke.click()
    const dialog = new RevokeDialog(this.page, name)
    await dialog.expectOpen()
    return dialog
  }

  async openDetails(name: string): Promise<DetailsDialog> {
    await this.row(name).details.click()
    const dialog = new DetailsDialog(this.page, name)
    await dialog.expectOpen()
    return dialog
  }

  async openHandover(name: string): Promise<HandoverDialog> {
    await this.row(name).choose('Handover sheet')
    const dialog = new HandoverDialog(this.page)
    await dialog.expectOpen()
    return dialog
  }

  async openWhichToken(): Promise<WhichTokenDialog> {
    await this.choose('Which token is this?')
    const dialog = new WhichTokenDialog(this.page)
    await dialog.expectOpen()
    return dialog
  }

  async openShortcuts(): Promise<ShortcutsDialog> {
    await this.choose('Keyboard shortcuts')
    const dialog = new ShortcutsDialog(this.page)
    await dialog.expectOpen()
    return dialog
  }

  /** Opens the page's menu and chooses. */
  async choose(action: PageAction): Promise<void> {
    await this.menu.choose(action)
  }
}
