import { fileURLToPath } from 'node:url'

import { MOCK_PASSWORD } from '../src/mock/create-mock'
import { serveFolder } from './support/static-server'
import { expect, test } from './support/test'
import { addToken, enterPassword, expectRow, rowNamed, tokenTable } from './support/tokens'

const folder = fileURLToPath(new URL('../dist-demo', import.meta.url))
const path = '/some/sub'

// `npm run build:demo` made it: `npm test` does so first.
let server: Awaited<ReturnType<typeof serveFolder>>
let demoUrl: string

test.beforeAll(async () => {
  server = await serveFolder(folder, path)
  demoUrl = `http://localhost:${server.port}${path}`
})

test.afterAll(() => server.stop())

test('the demo says what it is and can be signed in to in a folder of any host', async ({
  page,
}) => {
  await page.goto(`${demoUrl}/`)
  const banner = page.getByRole('complementary', { name: 'Demo' })
  await expect(banner).toContainText('the meter runs inside this page')
  await expect(banner).toContainText(MOCK_PASSWORD)
  await enterPassword(page)
  await expect(tokenTable(page)).toBeVisible()
  await expect(page).toHaveURL(`${demoUrl}/profiles/access-tokens`)
  await expect(banner).toBeVisible()
})

test('a deep link into the demo works, and one that leads nowhere says so', async ({
  page,
  consoleWatch,
}) => {
  await page.goto(`${demoUrl}/profiles/access-tokens?status=expired`)
  await enterPassword(page)
  await expect(tokenTable(page)).toBeVisible()
  await expect(page).toHaveURL(/\/profiles\/access-tokens\/?\?status=expired$/)
  await page.goto(`${demoUrl}/access-token`)
  await expect(tokenTable(page)).toBeVisible()

  consoleWatch.allow(/Failed to load resource/)
  const missing = await page.goto(`${demoUrl}/nonsense`)
  expect(missing?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
})

test('a token made in the demo survives a reload, and the reset takes it away', async ({
  page,
}) => {
  await page.goto(`${demoUrl}/`)
  await enterPassword(page)
  const reveal = await addToken(page, { name: 'Trial' })
  await reveal.getByRole('button', { name: 'Authorise now' }).click()
  await reveal.getByRole('button', { name: 'Copy', exact: true }).click()
  await reveal.getByRole('button', { name: 'Done' }).click()
  await page.reload()
  await expectRow(page, { Name: 'Trial', Status: 'Active' })

  await page.getByRole('button', { name: 'Reset the demo' }).click()
  await expect(page.getByText('The demo is back at its beginning.')).toBeVisible()
  await enterPassword(page)
  await expectRow(page, { Name: 'Wallbox', Status: 'Expires soon' })
  await expect(rowNamed(page, 'Trial')).toHaveCount(0)
})

test('without the cryptography of a secure page the demo says that it cannot run', async ({
  page,
}) => {
  await page.goto(`http://meter.example:${server.port}${path}/`)
  await expect(page.getByRole('complementary', { name: 'Demo' })).toContainText(
    'This is a demo, and it cannot run here',
  )
  await expect(page.getByRole('button', { name: 'Reset the demo' })).toHaveCount(0)
})
