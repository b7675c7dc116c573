import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { makeCertificate } from '../src/test/certificate'
import { startHost } from '../src/scripts/built-host.mjs'
import { playMeter } from './support/hosts'
import { expect, test } from './support/test'

test('the list of a meter behind the server is shown', async ({ page, signIn }) => {
  const meter = await playMeter()
  const host = await startHost({ METER_URL: meter.origin })
  await signIn(host.url)
  await page.close()
  await host.stop()
  meter.stop()
})

test('a meter with a certificate of its own is reached when that one is pinned', async ({
  page,
  signIn,
}) => {
  const tls = await makeCertificate('ksem-12345678')
  const file = join(mkdtempSync(join(tmpdir(), 'meter-')), 'meter.pem')
  writeFileSync(file, tls.cert)
  const meter = await playMeter({ tls })
  const host = await startHost({ METER_URL: meter.origin, METER_CA: file })
  await signIn(host.url)
  await page.close()
  await host.stop()
  meter.stop()
})

test('a meter that is down is told apart from a wrong password', async ({ page, consoleWatch }) => {
  consoleWatch.allow(/status of 502/)
  const meter = await playMeter()
  meter.stop()
  const host = await startHost({ METER_URL: meter.origin })
  await page.goto(`${host.url}/sign-in`)
  await page.getByLabel('Password').fill('meter-demo')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toContainText(/meter/i)
  await expect(page.getByRole('alert')).not.toContainText(/password/i)
  await page.close()
  await host.stop()
})
