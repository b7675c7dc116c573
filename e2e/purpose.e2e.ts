import { paste } from './support/paste'
import { expect, test } from './support/test'

test('a purpose proposes what fits it, and counts as filled in', async ({ page, list, signIn }) => {
  await signIn()

  await test.step('it proposes name, role and expiry', async () => {
    const dialog = await list.openAdd()
    await expect(dialog.purpose('evcc')).toBeFocused()
    await dialog.purpose('Home Assistant').check()
    await expect(dialog.root.getByText('Read only (api) · until 23 Nov 2027')).toBeVisible()
    await dialog.change.click()
    await expect(dialog.name).toHaveValue('Home Assistant')
    await dialog.purpose('A person or browser').check()
    await expect(dialog.name).toHaveValue('Web interface')
    await expect(dialog.role('admin')).toBeChecked()
    await expect(dialog.lifetime('90 days')).toBeChecked()
    // A name that is taken gets a number.
    await dialog.purpose('evcc').check()
    await expect(dialog.name).toHaveValue('evcc 2')
    await expect(dialog.role('api')).toBeChecked()
    await expect(dialog.lifetime('1 year')).toBeChecked()
    await dialog.cancel.click()
    await dialog.discard.confirm.click()
    await dialog.expectClosed()
  })

  await test.step('it changes nothing that was filled in by hand', async () => {
    const dialog = await list.openAdd()
    await paste(dialog.name, 'Cellar')
    await dialog.lifetime('Never').check()
    await dialog.purpose('A person or browser').check()
    await dialog.change.click()
    await expect(dialog.name).toHaveValue('Cellar')
    await expect(dialog.lifetime('Never')).toBeChecked()
    await expect(dialog.role('admin')).toBeChecked()
    await dialog.role('api').check()
    await dialog.purpose('A person or browser').check()
    await dialog.morePurposes.click()
    await dialog.purpose('Telegraf').check()
    await dialog.name.selectText()
    await page.keyboard.press('Backspace')
    await dialog.purpose('A person or browser').check()
    await expect(dialog.name).toHaveValue('Web interface')
    await expect(dialog.role('api')).toBeChecked()
    await dialog.cancel.click()
    await dialog.discard.confirm.click()
    await dialog.expectClosed()
  })

  await test.step('on a phone Add stays in sight, and leaving asks', async () => {
    await page.setViewportSize({ width: 320, height: 568 })
    const dialog = await list.openAdd()
    await dialog.purpose('ioBroker').check()
    await expect(dialog.submit).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Escape')
    await dialog.discard.expectOpen()
  })
})

test('a token is made by the keyboard alone, for a seldom purpose, and for none', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()

  await test.step('from the purpose to the reading, the keyboard alone is enough', async () => {
    const dialog = await list.openAdd()
    await expect(dialog.purpose('evcc')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.purpose('evcc')).toBeChecked()
    await page.keyboard.press('Enter')
    const reveal = await dialog.expectReveal('evcc 2')
    await expect(reveal.copyAndAuthorise).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(reveal.reading).toHaveText('3,480 W into the grid')
    await expect(reveal.done).toBeFocused()
    await page.keyboard.press('Enter')
    await reveal.expectClosed()
  })

  await test.step('a program that changes settings gets its caution', async () => {
    const dialog = await list.openAdd()
    await expect(dialog.purpose('A program that changes settings')).toBeHidden()
    await dialog.morePurposes.click()
    await dialog.purpose('A program that changes settings').check()
    await dialog.change.click()
    await expect(dialog.name).toHaveValue('Energy control')
    await expect(dialog.role('admin')).toBeChecked()
    const reveal = await dialog.send('Energy control')
    const { contents } = reveal.recipe.file('Energy-control.header')
    await expect(contents).toContainText(await reveal.readSecret())
    await expect(reveal.root.getByText('can change every setting of the meter')).toBeVisible()
    await reveal.leaveUntaken()
  })

  await test.step('without a purpose the configuration is one choice away', async () => {
    const reveal = await list.addToken({ name: 'Attic' })
    await expect(reveal.recipe.address).toBeHidden()
    await reveal.recipe.program.selectOption('Telegraf')
    const { contents } = reveal.recipe.file('meter.conf')
    await expect(contents).toContainText(await reveal.readSecret())
  })
})
