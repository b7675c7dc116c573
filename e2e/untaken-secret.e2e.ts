import { waysOut, type WayOut } from './pages/dialog-part'
import { RevealDialog } from './pages/reveal-dialog'
import { denyCopy } from './support/deny-copy'
import { expect, test } from './support/test'

test('a secret counts as untaken from its first moment on, and where copying fails', async ({
  page,
  list,
  signIn,
}) => {
  await denyCopy(page)
  await signIn()

  await test.step('where copying fails the secret is selected and the keys are named', async () => {
    const reveal = await list.addToken({ name: 'Garage' })
    const secret = await reveal.readSecret()
    await reveal.copy.click()
    await expect(reveal.copyByHand).toBeVisible()
    await expect(reveal.copied).toBeHidden()
    expect(await page.evaluate(() => String(getSelection()).trim())).toBe(secret)
    await reveal.done.click()
    await reveal.gate.expectOpen()
    await reveal.gate.leave.click()
    await reveal.expectClosed()
  })

  await test.step('Escape is heard from the moment the secret is there, wherever the focus is', async () => {
    const dialog = await list.openAdd()
    await dialog.fillIn({ name: 'Garage' })
    // A busy machine takes a while to paint the dialog; here the key comes before that.
    await page.evaluate(() => {
      new MutationObserver((_changes, observer) => {
        if (!document.querySelector('dialog[open] h2')?.textContent.includes('was added')) return
        observer.disconnect()
        const press = { key: 'Escape', bubbles: true, cancelable: true }
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press))
      }).observe(document.body, { subtree: true, childList: true, attributes: true })
    })
    await dialog.submit.click()
    const { gate } = RevealDialog.ofAdded(page, 'Garage')
    await gate.expectOpen()

    await page.keyboard.press('Escape')
    await gate.expectClosed()
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
    await page.keyboard.press('Escape')
    await gate.expectOpen()
  })
})

const ways: readonly WayOut<RevealDialog>[] = [
  ...waysOut,
  ['Close', (dialog) => dialog.done.click()],
]

test('every way out asks while the secret has not been taken', async ({ page, list, signIn }) => {
  await signIn()
  const reveal = await list.addToken({ name: 'Garage' })
  const secret = await reveal.readSecret()
  for (const [way, leave] of ways) {
    await test.step(way, async () => {
      await leave(reveal)
      await expect(reveal.gate.stay).toBeFocused()
      await page.keyboard.press('Enter')
      await reveal.gate.expectClosed()
      await expect(reveal.secret).toHaveText(secret)
    })
  }
  await page.keyboard.press('Escape')
  await reveal.gate.leave.click()
  await reveal.expectClosed()
  await list.expectRow({ Name: 'Garage', Status: 'Waiting for authorisation' })
})

test(
  'Escape or the back button pressed again and again does not get past the question',
  { tag: '@engines' },
  async ({ page, list, signIn }) => {
    await signIn()
    const reveal = await list.addToken({ name: 'Garage' })
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('Escape')
    await reveal.gate.expectOpen()
    await expect(reveal.secret).toBeVisible()
    await page.goBack()
    await reveal.gate.expectClosed()
    await page.goBack()
    await reveal.gate.expectOpen()
    await page.goBack()
    await expect(reveal.secret).toBeVisible()
  },
)

test(
  'closing the tab asks while the secret has not been taken',
  { tag: '@engines' },
  async ({ page, list, signIn }) => {
    await signIn()
    const reveal = await list.addToken({ name: 'Garage' })
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    await expect(reveal.secret).toBeVisible()
  },
)
