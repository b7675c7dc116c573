import { longestWord } from '../src/test/hostile-names'
import { expectLayout, expectLayoutEverywhere, layoutWidths } from './support/layout'
import { arrangeHostileNames, expectRevealLayout } from './support/layout-screens'
import { test } from './support/test'

// Run by `npm run check:wide`: the two screens that hold the most, measured five times each.
test.describe.configure({ timeout: 60_000 })

test('a list of every hostile name keeps its width, with attention, a selection and a menu', async ({
  page,
  list,
  arrange,
  signIn,
}) => {
  await arrangeHostileNames(arrange)
  await signIn()
  await list.expectLoaded()
  await expectLayoutEverywhere(page, 'list')
  await list.showAllAttention.click()
  await expectLayoutEverywhere(page, 'all that needs attention')
  await list.selectAll.check()
  await expectLayoutEverywhere(page, 'selection')
  await list.clearSelection.click()
  for (const width of layoutWidths) {
    await page.setViewportSize({ width, height: 800 })
    await list.menu.open()
    await expectLayout(page, [width], 'menu')
    await page.keyboard.press('Escape')
  }
})

test('a secret’s dialog keeps its width, up to its end, for the longest word', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()
  await expectRevealLayout(page, list, longestWord)
})
