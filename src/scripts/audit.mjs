// Asks the registry for known vulnerabilities of every package in the lock file.
import { spawnSync } from 'node:child_process'

import { auditVerdict } from './audit-verdict.mjs'

// Without a network this ends at once instead of trying again for minutes.
const args = ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=30000']
const npm = process.env['npm_execpath']
const { stdout } = npm?.endsWith('.js')
  ? spawnSync(process.execPath, [npm, ...args], { encoding: 'utf8' })
  : spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' })

const { isBad, lines } = auditVerdict(stdout ?? '')
for (const line of lines) console.log(line)
process.exitCode = isBad ? 1 : 0
