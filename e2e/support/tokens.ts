import { expect, type Locator, type Page } from '@playwright/test'

import { MOCK_PASSWORD } from '../../src/mock/create-mock'
import { rowsOf } from './table'

type Entries = {
  name: string
  role?: 'api' | 'admin'
  lifetime?: '30 days' | '90 days' | '1 year' | 'Never'
}

export const tokenTable = (page: Page): Locator =>
  page.getByRole('table', { name: 'Access tokens' })

export const rowNamed = (page: Page, name: string): Locator =>
  tokenTable(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: `Revoke ${name}`, exact: true }) })

/** Opens the ADD dialog from the list. */
export async function openAdd(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Add an access token' })
  await expect(dialog).toBeVisible()
  return dialog
}

/** Fills in the open ADD dialog; what is left out stays as the dialog proposes it. */
export async function fillAdd(dialog: Locator, { name, role, lifetime }: Entries): Promise<void> {
  await dialog.getByLabel('Name').fill(name)
  if (role) await dialog.getByRole('radio', { name: new RegExp(`^${role}`) }).check()
  if (lifetime) await dialog.getByRole('radio', { name: lifetime }).check()
}

/** Adds a token from the list and waits for its secret. @returns the dialog that shows it */
export async function addToken(page: Page, entries: Entries): Promise<Locator> {
  const dialog = await openAdd(page)
  await fillAdd(dialog, entries)
  await dialog.getByRole('button', { name: 'Add token' }).click()
  const reveal = revealDialog(page, entries.name)
  await expect(reveal).toBeVisible()
  return reveal
}

export const revealDialog = (page: Page, name: string): Locator =>
  page.getByRole('dialog', { name: `“${name}” was added` })

/** The place in the reveal dialog that holds the secret. */
export const secretIn = (dialog: Locator): Locator =>
  dialog.getByRole('group', { name: 'Secret of the new token' })

export const readSecret = (dialog: Locator): Promise<string> => secretIn(dialog).innerText()

/** Waits until the list has a row with these cells, keyed by header. */
export async function expectRow(page: Page, cells: Record<string, unknown>): Promise<void> {
  await expect.poll(() => rowsOf(tokenTable(page))).toContainEqual(expect.objectContaining(cells))
}

/** The names in the list, in its order; waits for nothing. */
export async function namesInList(page: Page): Promise<string[]> {
  return (await rowsOf(tokenTable(page))).map((row) => row['Name'] ?? '')
}

/** Fills in the sign-in form that is on screen. */
export async function enterPassword(page: Page, password = MOCK_PASSWORD): Promise<void> {
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export async function expectSignedIn(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Access tokens' })).toBeVisible()
}

/** What the browser keeps to sign in with, under the key of the meter's own web UI. */
export const storedToken = (page: Page): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem('token'))

/** Signs out by the Profile menu and waits for the sign-in page. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Profile' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
}
