import { fileURLToPath } from 'node:url'

import { MOCK_PASSWORD } from '../src/mock/create-mock'
import { ListPage } from './pages/list-page'
import { NotFoundPage } from './pages/not-found-page'
import { serveFolder } from './support/static-server'
import { expect, test } from './support/test'

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
  list,
  frame,
  signInPage,
}) => {
  await page.goto(`${demoUrl}/`)
  await expect(frame.demo).toContainText('the meter runs inside this page')
  await expect(frame.demo).toContainText(MOCK_PASSWORD)
  await signInPage.enterPassword()
  await list.expectLoaded()
  await expect(page).toHaveURL(`${demoUrl}${ListPage.path}`)
  await expect(frame.demo).toBeVisible()
})

test('a deep link into the demo works, and one that leads nowhere says so', async ({
  page,
  list,
  signInPage,
  consoleWatch,
}) => {
  await list.goto('?status=expired', demoUrl)
  await signInPage.enterPassword()
  await list.expectLoaded()
  await expect(page).toHaveURL(/\/profiles\/access-tokens\/?\?status=expired$/)
  await page.goto(`${demoUrl}/access-token`)
  await list.expectLoaded()

  consoleWatch.allowStatus(404)
  const missing = await page.goto(`${demoUrl}/nonsense`)
  expect(missing?.status()).toBe(404)
  await expect(new NotFoundPage(page).heading).toBeVisible()
})

test('a token made in the demo survives a reload, and the reset takes it away', async ({
  page,
  list,
  frame,
  signInPage,
}) => {
  await page.goto(`${demoUrl}/`)
  await signInPage.enterPassword()
  const reveal = await list.addToken({ name: 'Trial' })
  await reveal.take()
  await reveal.authoriseNow()
  await reveal.finish()
  await page.reload()
  await list.expectRow({ Name: 'Trial', Status: 'Active' })

  await frame.resetDemo.click()
  await expect(page.getByText('The demo is back at its beginning.')).toBeVisible()
  await signInPage.enterPassword()
  await list.expectRow({ Name: 'Wallbox', Status: 'Expires soon' })
  await list.expectNoRow('Trial')
})

test('without the cryptography of a secure page the demo says that it cannot run', async ({
  page,
  frame,
}) => {
  await page.goto(`http://meter.example:${server.port}${path}/`)
  await expect(frame.demo).toContainText('This is a demo, and it cannot run here')
  await expect(frame.resetDemo).toHaveCount(0)
})
