import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { makeCertificate } from '../src/test/certificate'
import { startHost } from '../src/scripts/built-host.mjs'
import { playMeter } from './support/hosts'
import { expect, test } from './support/test'

test('the list of a meter behind the server is shown', async ({ page, list, signInPage }) => {
  const meter = await playMeter()
  const host = await startHost({ METER_URL: meter.origin })
  await signInPage.goto(host.url)
  await signInPage.enterPassword()
  await list.expectLoaded()
  await page.close()
  await host.stop()
  meter.stop()
})

test('a meter with a certificate of its own is reached when that one is pinned', async ({
  page,
  list,
  signIn,
}) => {
  const tls = await makeCertificate('ksem-12345678')
  const file = join(mkdtempSync(join(tmpdir(), 'meter-')), 'meter.pem')
  writeFileSync(file, tls.cert)
  const meter = await playMeter({ tls })
  const host = await startHost({ METER_URL: meter.origin, METER_CA: file })
  await signIn({ origin: host.url })
  await list.expectLoaded()
  await page.close()
  await host.stop()
  meter.stop()
})

test('a meter that is down is told apart from a wrong password', async ({
  page,
  signInPage,
  consoleWatch,
}) => {
  consoleWatch.allowStatus(502)
  const meter = await playMeter()
  meter.stop()
  const host = await startHost({ METER_URL: meter.origin })
  await signInPage.goto(host.url)
  await signInPage.enterPassword()
  await expect(signInPage.problem).toContainText(/meter/i)
  await expect(signInPage.problem).not.toContainText(/password/i)
  await page.close()
  await host.stop()
})
