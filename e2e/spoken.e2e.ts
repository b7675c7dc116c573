import type { Locator } from '@playwright/test'

import { openDialogs } from './pages/dialog-part'
import { expect, test } from './support/test'

// What a screen reader has to say in each step of the main story. A person reads the files in `snapshots` when they
// change; `--update-snapshots` writes them anew.

/** Compared as text and not by `toMatchAriaSnapshot`, which would write a secret into the file, or the log. */
const says = (what: Locator, name: string) =>
  test.step(name, () =>
    expect(async () => {
      const spoken = await what.ariaSnapshot()
      const masked = spoken
        .replaceAll(/eyJ[\w.-]+/g, 'eyJ…')
        .replaceAll(/localhost:\d+/g, 'localhost')
      expect(masked).toMatchSnapshot(`${name}.txt`)
    }).toPass({ timeout: 10_000 }),
  )

test('each step of the main story is told as it was last reviewed', async ({
  page,
  list,
  frame,
  signInPage,
}) => {
  const main = page.getByRole('main')
  await signInPage.goto()
  await expect(signInPage.heading).toBeVisible()
  await says(main, 'sign-in')
  await signInPage.enterPassword()
  await list.expectLoaded()
  await says(main, 'list')

  const add = await list.openAdd()
  await expect(add.root.getByText('23 November 2027 at 23:59')).not.toContainText('time zone')
  await says(openDialogs(page), 'add')
  await add.purpose('evcc').check()
  await says(openDialogs(page), 'add-purpose')
  await add.change.click()
  await says(openDialogs(page), 'add-changed')
  await add.name.fill('Heat pump')
  const reveal = await add.send('Heat pump')
  await says(openDialogs(page), 'reveal-evcc')
  await reveal.recipe.program.selectOption('')
  await says(openDialogs(page), 'reveal')
  await reveal.take()
  await says(openDialogs(page), 'reveal-copied')
  await reveal.authoriseNow()
  await expect(reveal.reading).toBeVisible()
  await says(openDialogs(page), 'reveal-authorised')
  await reveal.finish()

  const question = await list.openRevoke('evcc')
  await says(openDialogs(page), 'revoke')
  await question.confirm.click()
  await expect(frame.notifications).toContainText('was revoked')
  await says(frame.notifications, 'toast')
})
