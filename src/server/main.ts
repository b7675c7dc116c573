import { fileURLToPath } from 'node:url'

import { chooseApi } from './choose-api'
import { readSettings, SettingsError } from './env'
import { knownHosts } from './host-check'
import { listen } from './listen'
import { gatherLines } from './log'
import { createAppServer } from './server'
import { loadStaticFiles } from './static-files'

/** Longest wait for answers in progress when told to stop, in milliseconds. */
const DRAIN_MS = 10_000

async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const { notes, ...api } = await chooseApi(settings.meter)
  const server = createAppServer({
    ...api,
    files: loadStaticFiles(fileURLToPath(new URL('../../dist', import.meta.url))),
    hosts: knownHosts(settings.host, settings.allowedHosts),
    log: gatherLines((lines) => console.log(lines)),
  })
  const { port, drain } = await listen(server, settings.host, settings.port)
  const shown = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  console.log([`Access tokens: http://${shown}:${port}`, ...notes].join('\n'))

  let stoppedAtMs: number | undefined
  const stop = () => {
    // npm passes Ctrl-C on although the terminal has sent it already: only a later one means to stop at once.
    const isEcho = stoppedAtMs !== undefined && performance.now() - stoppedAtMs < 1000
    if (stoppedAtMs !== undefined && !isEcho) process.exit(0)
    if (isEcho) return
    stoppedAtMs = performance.now()
    void drain(DRAIN_MS).then(() => process.exit(0))
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
}

try {
  await main()
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  console.error(error.message)
  process.exit(1)
}
