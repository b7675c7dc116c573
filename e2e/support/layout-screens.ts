import type { Page } from '@playwright/test'

import { nameProblem } from '../../src/api/schemas/access-token'
import { hostileNames, longestWord } from '../../src/test/hostile-names'
import type { ListPage } from '../pages/list-page'
import type { Arrange } from './arrange'
import { expectLayoutEverywhere } from './layout'

export const emoji = '😀'.repeat(64)

const names = [...hostileNames, longestWord].filter((name) => nameProblem(name) === null)

/** Makes a token for each name that wants to break out of where it is put. */
export async function arrangeHostileNames(arrange: Arrange): Promise<void> {
  for (const [index, name] of names.entries()) {
    // Some wait, so that each of the list's buttons is drawn beside a name of that kind.
    const wanted = { name, role: index % 3 === 0 ? 'admin' : 'api' } as const
    await (index % 2 === 0 ? arrange.token(wanted) : arrange.authorisedToken(wanted))
  }
}

/** Adds a token for evcc and measures its secret's dialog, up to the reading. */
export async function expectRevealLayout(page: Page, list: ListPage, name: string): Promise<void> {
  const dialog = await list.openAdd()
  await dialog.fillIn({ purpose: 'evcc', name })
  const reveal = await dialog.send(name)
  await expectLayoutEverywhere(page, 'the finished configuration')
  await reveal.recipe.program.selectOption('')
  await expectLayoutEverywhere(page, 'the secret alone')
  await reveal.copyAuthoriseAndRead()
  await expectLayoutEverywhere(page, 'the reading')
}
