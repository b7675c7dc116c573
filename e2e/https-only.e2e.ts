import { startHost } from '../src/scripts/built-host.mjs'
import { ListPage } from './pages/list-page'
import { playMeter } from './support/hosts'
import { expect, test } from './support/test'

const WAY = 'Open this page over https'

test('a meter that wants https says so before and after the sign-in, with the way there', async ({
  page,
  list,
  signInPage,
  signIn,
  meter,
  baseURL,
}) => {
  const overHttps = (path: string) => `${baseURL?.replace('http:', 'https:')}${path}`
  await signIn()
  await meter.setDevice('https-only')
  await page.reload()
  await expect(list.problem).toContainText('This meter wants https')
  await expect(list.problem.getByRole('link', { name: WAY })).toHaveAttribute(
    'href',
    overHttps(ListPage.path),
  )

  await signInPage.goto()
  await page.evaluate(() => localStorage.clear())
  await signInPage.goto()
  await signInPage.enterPassword()
  await expect(signInPage.problem).toContainText('This meter wants https')
  await expect(page.getByRole('link', { name: WAY })).toHaveAttribute('href', overHttps('/sign-in'))
})

test('behind the server, the setting to change is named', async ({
  page,
  signInPage,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(502)
  const meter = await playMeter({
    answer: ({ headers, url }, response) =>
      response.writeHead(308, { Location: `https://${headers.host}${url}` }).end(),
  })
  const host = await startHost({ METER_URL: meter.origin })
  await signInPage.goto(host.url)
  await signInPage.enterPassword()
  await expect(signInPage.problem).toContainText('Let METER_URL begin with https://')
  await page.close()
  await host.stop()
  meter.stop()
})
