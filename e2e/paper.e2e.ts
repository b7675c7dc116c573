import type { Locator } from '@playwright/test'
import jsQR from 'jsqr'

import { openDialogs } from './pages/dialog-part'
import { HandoverDialog } from './pages/handover-dialog'
import { ListPage } from './pages/list-page'
import { Paper } from './pages/paper'
import { paste } from './support/paste'
import { expect, freshTest, test } from './support/test'

/** What a QR code on the page says, as a camera reads it. */
async function readCode(code: Locator): Promise<string | undefined> {
  const { bits, side } = await code.evaluate((svg) => {
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
    // As one text: a list of a hundred thousand numbers takes seconds on its way out of the browser.
    let text = ''
    for (let at = 0; at < image.data.length; at += 4)
      text += (image.data[at] ?? 0) < 128 ? '1' : '0'
    return { bits: text, side: canvas.width }
  })
  const pixels = Uint8ClampedArray.from({ length: bits.length * 4 }, (_, at) =>
    at % 4 < 3 && bits[Math.floor(at / 4)] === '1' ? 0 : 255,
  )
  return jsQR(pixels, side, side)?.data
}

test('the handover sheet tells what the token is for and how it ends', async ({
  page,
  list,
  signIn,
}) => {
  await signIn()
  const dialog = await list.openHandover('Wallbox')
  const { sheet } = dialog
  await expect(sheet.getByRole('heading', { name: 'Wallbox' })).toBeVisible()
  await expect(sheet).toContainText('http://ksem-12345678')
  await expect(sheet).toContainText('Reads measurements over the JSON interface, nothing else.')
  await expect(sheet).toContainText(
    /Until Wednesday,? 2 December 2026 at 17:00 \(Europe\/Berlin\)\./,
  )
  await expect(sheet).toContainText('Choose Revoke beside “Wallbox”')
  await expect(dialog.secretHeading).toBeHidden()

  await paste(dialog.address, '192.168.1.20:8080')
  await paste(dialog.purpose, 'Charging at night')
  await expect(sheet).toContainText('Charging at night')
  await expect(sheet).toContainText('http://192.168.1.20:8080')
  const address = `${new URL(page.url()).origin}${ListPage.path}`
  await expect(sheet).toContainText(`Open ${address}`)
  expect(await readCode(dialog.qrCode(address))).toBe(address)
})

test(
  'Enter prints the sheet, but not with a wrong address',
  { tag: '@engines' },
  async ({ page, list, signIn }) => {
    const printed: string[] = []
    page.on('console', (message) => {
      if (message.text() === 'print') printed.push(message.text())
    })
    await page.addInitScript(() => {
      window.print = () => console.info('print')
    })
    await signIn()
    await list.row('evcc').menu.chooseByKeyboard('Handover sheet')
    const dialog = new HandoverDialog(page)
    await expect(dialog.purpose).toBeFocused()
    await paste(dialog.address, 'http://')
    await expect(
      dialog.root.getByText('This is neither a host name nor an IP address.').first(),
    ).toBeVisible()
    await dialog.address.press('Enter')
    await dialog.print.press('Enter')
    await paste(dialog.address, 'ksem-1')
    await dialog.purpose.press('Enter')
    await expect.poll(() => printed).toEqual(['print'])

    await page.keyboard.press('Escape')
    await dialog.expectClosed()
  },
)

freshTest(
  'the paper holds the sheet and nothing else, on one page',
  async ({ page, list, signIn }) => {
    await signIn()
    const dialog = await list.openHandover('evcc')
    const paper = new Paper(page)
    await page.emulateMedia({ media: 'print' })
    await expect(paper.sheets).toHaveCount(1)
    await expect(paper.headingOf('evcc')).toBeVisible()
    await expect(list.heading).toBeHidden()
    await expect(openDialogs(page)).toHaveCount(0)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)

    await page.emulateMedia({ media: 'screen' })
    await dialog.closeBelow.click()
    await dialog.expectClosed()
    await page.emulateMedia({ media: 'print' })
    await expect(paper.sheets).toHaveCount(0)
    await list.expectLoaded()
  },
)

freshTest(
  'the secret is on paper only where the person asks, and taken only where the person says so',
  async ({ page, list, signIn }) => {
    await page.addInitScript(() => {
      window.print = () => dispatchEvent(new Event('beforeprint'))
    })
    await signIn()
    const reveal = await list.addToken({ name: 'Cellar', role: 'api' })
    const secret = await reveal.readSecret()
    await reveal.recipe.chooseOtherWay('Print with the secret')
    const paper = new Paper(page)
    await expect(paper.root).toBeAttached()
    await page.emulateMedia({ media: 'print' })
    await expect(paper.sheets).toContainText(secret)
    await expect(openDialogs(page)).toHaveCount(0)
    expect(await readCode(paper.secretCode)).toBe(secret)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)

    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect(paper.root).toBeHidden()
    await reveal.done.click()
    await reveal.gate.stay.click()
    await reveal.recipe.printed.click()
    await reveal.finish()
    await expect(paper.root).toHaveCount(0)
  },
)
