import type { Page } from '@playwright/test'

import type { AppFrame } from '../pages/app-frame'
import { ListPage } from '../pages/list-page'
import type { SignInPage } from '../pages/sign-in-page'
import type { Arrange } from '../support/arrange'
import { rowsOf } from '../support/table'
import { expect } from '../support/test'

/** A person at a page, and the meter as it is seen past the page. */
export type Stage = {
  page: Page
  frame: AppFrame
  list: ListPage
  signInPage: SignInPage
  signIn: () => Promise<void>
  arrange: Arrange
}

/** The list on screen has the rows that the meter has. */
export async function expectTruth(page: Page, arrange: Arrange): Promise<void> {
  const truth = (await arrange.tokens()).map(({ name, authorised_at: authorisedAt }) =>
    rowText(name, authorisedAt === null),
  )
  const { table } = new ListPage(page)
  await expect
    .poll(async () =>
      (await rowsOf(table))
        .map((row) => rowText(row['Name'] ?? '', row['Status'] === 'Waiting for authorisation'))
        .toSorted(),
    )
    .toEqual(truth.toSorted())
}

const rowText = (name: string, isWaiting: boolean) => `${name}: ${isWaiting ? 'waits' : 'in use'}`
