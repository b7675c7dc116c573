import { once } from 'node:events'
import { createServer } from 'node:net'

import { ensureBuilt } from './ensure-built.mjs'

const port = Number(process.env['PORT'] || 4173)

// Asked before the build, so that nobody waits for one in vain; the server itself asks again.
if (await isTaken(port)) {
  console.error(
    `Port ${port} is taken by another program: stop that one, or choose another port, such as PORT=${port + 1}.`,
  )
  process.exit(1)
}
if (!ensureBuilt(['product', 'server'])) {
  console.error('The build failed: see the message above.')
  process.exit(1)
}
// Made by the build, so no type checker knows it.
await import(new URL('../../build/server/main.js', import.meta.url).href)

// npm starts this through a shell that does not pass a signal on: with the shell gone, end too.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 500).unref()

/** @param {number} wanted */
async function isTaken(wanted) {
  const probe = createServer()
  try {
    probe.listen(wanted, process.env['HOST'] || '127.0.0.1')
    await once(probe, 'listening')
    probe.close()
    await once(probe, 'close')
    return false
  } catch (error) {
    // Any other trouble is the server's to name.
    return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  }
}
