import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import type { Browser, Page } from '@playwright/test'

import { MOCK_PASSWORD } from '../src/mock/create-mock'
import { PASSWORD, playSteps, TOKEN_NAME, type Firmware } from '../src/test/firmware/firmware'
import { otherEnvelopes } from '../src/test/firmware/other-envelopes'
import { otherUnits } from '../src/test/firmware/other-units'
import { otherVerbs } from '../src/test/firmware/other-verbs'
import { AppFrame } from './pages/app-frame'
import { ListPage } from './pages/list-page'
import { SignInPage } from './pages/sign-in-page'
import { ConsoleWatch } from './support/console-watch'
import { answerAs } from './support/firmware-server'
import { playMeter } from './support/hosts'
import { Meter, NOW } from './support/meter'
import { storedJwt } from './support/session'
import { expect, test } from './support/test'

const run = promisify(execFile)

/** Records what a page does, and reads the recording with the command as a person does.
 *  @param act what is done in a browser that is signed in nowhere  @returns the report */
async function reportOn(browser: Browser, act: (page: Page) => Promise<void>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'recording-'))
  try {
    const path = join(folder, 'recording.har')
    const context = await browser.newContext({ recordHar: { path, content: 'embed' } })
    await act(await context.newPage())
    await context.close()
    const { stdout } = await run('npm', ['run', '--silent', 'meter:learn', '--', path])
    return stdout
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Plays the page of a made-up firmware in the browser. @returns the report, and what must not be in it */
async function reportOnFirmware(browser: Browser, firmware: Firmware) {
  const meter = await playMeter({ answer: answerAs(firmware) })
  let seen: Record<string, string> = {}
  const report = await reportOn(browser, async (page) => {
    await page.goto(meter.origin)
    seen = await playSteps(firmware.steps, (sent) =>
      page.evaluate(async ({ method, path, headers, body }) => {
        const init = body === '' ? { method, headers } : { method, headers, body }
        const response = await fetch(path, init)
        return { status: response.status, text: await response.text() }
      }, sent),
    )
  })
  meter.stop()
  const secrets = [...Object.values(seen), PASSWORD, TOKEN_NAME, new URL(meter.origin).host]
  return { report, secrets }
}

/** Which of the texts stand in a report, whole or by their last twelve characters. */
const leaks = (report: string, secrets: readonly string[]) =>
  secrets.filter((secret) => report.includes(secret) || report.includes(secret.slice(-12)))

test.describe('a recording of', () => {
  test('this product on the mock meter has no difference and no secret', async ({
    browser,
    baseURL,
  }) => {
    const origin = baseURL ?? ''
    const secrets = [MOCK_PASSWORD, 'Pelikanhaus', new URL(origin).host]
    const report = await reportOn(browser, async (page) => {
      await new Meter(page.context(), [origin], new ConsoleWatch()).start()
      const signInPage = new SignInPage(page)
      await signInPage.goto()
      await signInPage.enterPassword()
      const list = new ListPage(page)
      await list.expectOpen()
      secrets.push((await storedJwt(page)) ?? '')
      const reveal = await list.addToken({ name: 'Pelikanhaus' })
      secrets.push(await reveal.readSecret())
      await reveal.take()
      await reveal.authoriseNow()
      await reveal.finish()
      const question = await list.openRevoke('Pelikanhaus')
      await question.confirm.click()
      await list.expectNoRow('Pelikanhaus')
      await new AppFrame(page).signOut()
    })
    expect(report).toContain('No difference: all that was recorded fits.')
    expect(report).not.toContain('not in the recording')
    expect(report).not.toContain('Differences at sign-in')
    expect(report).toContain('`POST /api/access-token/tokens/{id}/authorise`: 200 (1 x)')
    expect(report).toContain('`GET /api/web-login/logout`')
    expect(leaks(report, secrets)).toEqual([])
  })

  test('a firmware with other paths and verbs tells them', async ({ browser }) => {
    const { report, secrets } = await reportOnFirmware(browser, otherVerbs(NOW))
    expect(report).toContain('| ADD | method | POST | PUT | line ')
    expect(report).toContain(
      '| REVOKE | path | /api/access-token/tokens/{id} | /api/access-token/v1/fernzugriffe/{id}/withdraw | line ',
    )
    expect(leaks(report, secrets)).toEqual([])
  })

  test('a firmware with milliseconds and ISO times tells its units', async ({ browser }) => {
    const { report, secrets } = await reportOnFirmware(browser, otherUnits(NOW))
    expect(report).toContain('created_at: Unix seconds | created_at: Unix milliseconds | line ')
    expect(report).toContain('or ISO time with zone, as text | line ')
    expect(leaks(report, secrets)).toEqual([])
  })

  test('a firmware with envelopes tells where the secret is', async ({ browser }) => {
    const { report, secrets } = await reportOnFirmware(browser, otherEnvelopes(NOW))
    expect(report).toContain(
      '| ADD | where the secret is | secret | result.data.{word-1}.bearer | line ',
    )
    expect(leaks(report, secrets)).toEqual([])
  })
})
