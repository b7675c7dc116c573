import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import type { Meter } from './meter'

const run = promisify(execFile)

/** Runs shown text in a shell as it is, in an empty folder that holds `files`. What makes curl reach
 *  this test's own meter stands in curl's settings, not in the text.
 *  @returns what it printed   @throws when it ends with an error */
export async function runInShell(
  text: string,
  meter: Meter,
  files: Record<string, string> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handover-'))
  try {
    await writeFile(join(folder, '.curlrc'), `cookie = "${meter.cookieHeader()}"\n`)
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(folder, name), content)
    }
    const env = { PATH: process.env['PATH'], CURL_HOME: folder }
    const { stdout } = await run('sh', ['-c', text], { cwd: folder, env })
    return stdout
  } finally {
    await rm(folder, { recursive: true })
  }
}
