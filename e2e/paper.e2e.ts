import type { Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'

import { checkA11y } from './support/a11y'
import { chooseOfRow } from './support/menus'
import { paste } from './support/paste'
import { expect, test } from './support/test'
import { addToken, readSecret, tokenTable } from './support/tokens'

const sheetDialog = (page: Page) => page.getByRole('dialog', { name: 'Handover sheet' })

/** What a QR code on the page says, as a camera reads it. */
async function readCode(code: Locator): Promise<string | undefined> {
  const { data, side } = await code.evaluate((svg) => {
    const scale = 4
    const units = Number(svg.getAttribute('viewBox')?.split(' ')[2])
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = units * scale
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.fillStyle = 'white'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.scale(scale, scale)
    context.fillStyle = 'black'
    context.clip(new Path2D(svg.querySelector('path')?.getAttribute('d') ?? ''))
    context.fillRect(0, 0, units, units)
    const image = context.getImageData(0, 0, canvas.width, canvas.height)
    return { data: [...image.data], side: canvas.width }
  })
  return jsQR(Uint8ClampedArray.from(data), side, side)?.data
}

test('the handover sheet tells what the token is for and how it ends', async ({ page, signIn }) => {
  await signIn()
  await chooseOfRow(page, 'Wallbox', 'Handover sheet')
  const dialog = sheetDialog(page)
  const sheet = dialog.getByRole('group', { name: 'The sheet' })
  await expect(sheet.getByRole('heading', { name: 'Wallbox' })).toBeVisible()
  await expect(sheet).toContainText('http://ksem-12345678')
  await expect(sheet).toContainText('Reads measurements over the JSON interface, nothing else.')
  await expect(sheet).toContainText(
    /Until Wednesday,? 2 December 2026 at 17:00 \(Europe\/Berlin\)\./,
  )
  await expect(sheet).toContainText('Choose Revoke beside “Wallbox”')
  await expect(sheet.getByRole('heading', { name: 'The secret' })).toBeHidden()
  await checkA11y(page, { widths: [320], include: 'dialog' })

  await paste(dialog.getByLabel('Address of the meter'), '192.168.1.20:8080')
  await paste(dialog.getByLabel('Purpose'), 'Charging at night')
  await expect(sheet).toContainText('Charging at night')
  const code = sheet.getByRole('img', {
    name: 'QR code of http://192.168.1.20:8080/access-token',
  })
  expect(await readCode(code)).toBe('http://192.168.1.20:8080/access-token')
})

test('Enter prints the sheet, but not with a wrong address', async ({ page, signIn }) => {
  const printed: string[] = []
  page.on('console', (message) => {
    if (message.text() === 'print') printed.push(message.text())
  })
  await page.addInitScript(() => {
    window.print = () => console.info('print')
  })
  await signIn()
  await page.getByRole('button', { name: 'More actions for evcc' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Handover sheet' }).press('Enter')
  const dialog = sheetDialog(page)
  await expect(dialog.getByLabel('Purpose')).toBeFocused()
  await paste(dialog.getByLabel('Address of the meter'), 'http://')
  await expect(
    dialog.getByText('This is neither a host name nor an IP address.').first(),
  ).toBeVisible()
  await dialog.getByLabel('Address of the meter').press('Enter')
  await dialog.getByRole('button', { name: 'Print' }).press('Enter')
  await paste(dialog.getByLabel('Address of the meter'), 'ksem-1')
  await dialog.getByLabel('Purpose').press('Enter')
  await expect.poll(() => printed).toEqual(['print'])

  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test(
  'the paper holds the sheet and nothing else, on one page',
  { tag: '@chromium' },
  async ({ page, signIn }) => {
    await signIn()
    await chooseOfRow(page, 'evcc', 'Handover sheet')
    await expect(sheetDialog(page)).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('article')).toHaveCount(1)
    await expect(page.getByRole('heading', { name: 'evcc' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Access tokens', exact: true })).toBeHidden()
    await expect(page.getByRole('dialog')).toBeHidden()
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)

    await page.emulateMedia({ media: 'screen' })
    await sheetDialog(page).getByRole('button', { name: 'Close' }).last().click()
    await expect(sheetDialog(page)).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('article')).toHaveCount(0)
    await expect(tokenTable(page)).toBeVisible()
  },
)

test(
  'the secret is on paper only where the person asks, and taken only where the person says so',
  { tag: '@chromium' },
  async ({ page, signIn }) => {
    await page.addInitScript(() => {
      window.print = () => dispatchEvent(new Event('beforeprint'))
    })
    await signIn()
    const reveal = await addToken(page, { name: 'Cellar', role: 'api' })
    const secret = await readSecret(reveal)
    await reveal.getByText('or on paper').click()
    await reveal.getByRole('button', { name: 'Print with the secret' }).click()
    const paper = page.locator('body > div').filter({ has: page.locator('article') })
    await expect(paper).toBeAttached()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('article')).toContainText(secret)
    await expect(page.getByRole('dialog')).toBeHidden()
    expect(await readCode(page.getByRole('img', { name: 'QR code of the secret' }))).toBe(secret)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)

    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect(paper).toBeHidden()
    await reveal.getByRole('button', { name: 'Done' }).click()
    const gate = page.getByRole('alertdialog', { name: 'The secret has not been taken yet' })
    await gate.getByRole('button', { name: 'Back to the secret' }).click()
    await reveal.getByRole('button', { name: 'It is on paper' }).click()
    await reveal.getByRole('button', { name: 'Done' }).click()
    await expect(reveal).toBeHidden()
    await expect(paper).toHaveCount(0)
  },
)
