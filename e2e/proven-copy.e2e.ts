import { denyCopy } from './support/deny-copy'
import { tabTo } from './support/keyboard'
import { paste } from './support/paste'
import { expect, test } from './support/test'

test.beforeEach(async ({ page, signIn }) => {
  await denyCopy(page)
  await signIn()
})

test('only pasting the right text proves a copy that the browser did not confirm', async ({
  page,
  list,
}) => {
  await test.step('a secret, whatever stands around it', async () => {
    const reveal = await list.addToken({ name: 'Garage' })
    const secret = await reveal.readSecret()
    await expect(reveal.pasteCheck).toHaveCount(0)
    await reveal.copy.click()

    for (const wrong of ['evcc', secret.slice(1), `${secret}x`, secret.toUpperCase()]) {
      await paste(reveal.pasteCheck, wrong)
      await expect(reveal.pasteCheck).toHaveAccessibleDescription(/This is something else/)
      await expect(reveal.pasteCheck).toHaveValue('')
    }
    await page.keyboard.press('Escape')
    await reveal.gate.stay.click()

    await paste(reveal.pasteCheck, ` \n${secret}\n`)
    await expect(reveal.copyProven).toBeVisible()
    await expect(reveal.pasteCheck).toHaveValue('')
    await expect(reveal.pasteCheck).not.toHaveAttribute('aria-invalid')
    await page.keyboard.press('Escape')
    await reveal.expectClosed()
  })

  await test.step('a configuration, line by line', async () => {
    const reveal = await list.addToken({ name: 'Attic' })
    await reveal.recipe.program.selectOption('evcc')
    await reveal.recipe.chooseForm('evcc.yaml')
    const text = await reveal.recipe.file('evcc.yaml').read()
    await reveal.recipe.file('evcc.yaml').copy.click()
    await paste(reveal.pasteCheck, text.replaceAll('\n', ' '))
    await expect(reveal.pasteCheck).toHaveAccessibleDescription(/This is something else/)
    await paste(reveal.pasteCheck, text)
    await expect(reveal.copyProven).toBeVisible()
    await reveal.finish()
  })
})

test('copy, paste and leave by keyboard alone', { tag: '@engines' }, async ({ page, list }) => {
  const reveal = await list.addToken({ name: 'Garage' })
  await expect(reveal.copyAndAuthorise).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(reveal.copyByHand).toBeVisible()
  await page.keyboard.press('ControlOrMeta+C')
  await tabTo(page, reveal.pasteCheck)
  await page.keyboard.press('ControlOrMeta+V')
  await expect(reveal.copyProven).toBeVisible()
  await expect(reveal.pasteCheck).toHaveValue('')
  // It was not certain, so nothing went on by itself.
  await expect(reveal.authorised).toHaveCount(0)
  await page.keyboard.press('Escape')
  await reveal.expectClosed()
})
