import type { Locator, Page } from '@playwright/test'

import { checkA11y } from './support/a11y'
import { paste } from './support/paste'
import { expect, test } from './support/test'
import { addToken, readSecret } from './support/tokens'

test.beforeEach(async ({ page, signIn }) => {
  // A browser that lets nobody know whether a copy worked.
  await page.addInitScript(() => {
    if ('clipboard' in navigator) {
      navigator.clipboard.writeText = () => Promise.reject(new Error('Denied for this test'))
    }
    const execCommand = document.execCommand.bind(document)
    document.execCommand = (command, ...rest) => command !== 'copy' && execCommand(command, ...rest)
  })
  await signIn()
})

const field = (dialog: Locator) => dialog.getByLabel('Paste it here to check')
const gate = (page: Page) =>
  page.getByRole('alertdialog', { name: 'The secret has not been taken yet' })

test('only pasting the right text proves a copy that the browser did not confirm', async ({
  page,
}) => {
  const reveal = await addToken(page, { name: 'Garage' })
  const secret = await readSecret(reveal)
  await expect(field(reveal)).toHaveCount(0)
  await reveal.getByRole('button', { name: 'Copy', exact: true }).click()
  await checkA11y(page, { widths: [1280, 320], include: 'dialog' })

  for (const wrong of ['evcc', secret.slice(1), `${secret}x`, secret.toUpperCase()]) {
    await paste(field(reveal), wrong)
    await expect(field(reveal)).toHaveAccessibleDescription(/This is something else/)
    await expect(field(reveal)).toHaveValue('')
  }
  await page.keyboard.press('Escape')
  await gate(page).getByRole('button', { name: 'Back to the secret' }).click()

  await paste(field(reveal), ` \n${secret}\n`)
  await expect(reveal.getByText('The copy is right.')).toBeVisible()
  await expect(field(reveal)).toHaveValue('')
  await expect(field(reveal)).not.toHaveAttribute('aria-invalid')
  await checkA11y(page, { include: 'dialog' })
  await page.keyboard.press('Escape')
  await expect(reveal).toBeHidden()
})

test('copy, paste and leave by keyboard alone', async ({ page }) => {
  const reveal = await addToken(page, { name: 'Garage' })
  await expect(reveal.getByRole('button', { name: 'Copy', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(reveal.getByText('The secret is selected: press Ctrl C')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+C')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(field(reveal)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(reveal.getByText('The copy is right.')).toBeVisible()
  await expect(field(reveal)).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(reveal).toBeHidden()
})

test('a configuration is proven the same way, line by line', async ({ page }) => {
  const reveal = await addToken(page, { name: 'Garage' })
  await reveal.getByText('As the configuration of a program').click()
  await reveal.getByLabel('Program').selectOption('evcc')
  await reveal.getByRole('radio', { name: 'evcc.yaml' }).check()
  const text = await reveal.getByRole('group', { name: 'Contents of evcc.yaml' }).innerText()
  await reveal.getByRole('button', { name: 'Copy evcc.yaml' }).click()
  await paste(field(reveal), text.replaceAll('\n', ' '))
  await expect(field(reveal)).toHaveAccessibleDescription(/This is something else/)
  await paste(field(reveal), text)
  await expect(reveal.getByText('The copy is right.')).toBeVisible()
  await reveal.getByRole('button', { name: 'Done' }).click()
  await expect(reveal).toBeHidden()
})
