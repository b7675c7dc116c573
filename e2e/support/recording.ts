import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import type { Browser, Page } from '@playwright/test'

import { PASSWORD, playSteps, TOKEN_NAME, type Firmware } from '../../src/test/firmware/firmware'
import { answerAs } from './firmware-server'
import { playMeter } from './hosts'

const run = promisify(execFile)

/** Records what a page does, and reads the recording with the command as a person does.
 *  @param act what is done in a browser that is signed in nowhere  @returns the report */
export async function reportOn(
  browser: Browser,
  act: (page: Page) => Promise<void>,
): Promise<string> {
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
export async function reportOnFirmware(browser: Browser, firmware: Firmware) {
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
export const leaks = (report: string, secrets: readonly string[]) =>
  secrets.filter((secret) => report.includes(secret) || report.includes(secret.slice(-12)))
