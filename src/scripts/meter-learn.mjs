// Tells from a recording of a meter's own page how that meter manages tokens: docs/adapting.md.
import { fileURLToPath } from 'node:url'

import { runnerImport } from 'vite'

/** @typedef {typeof import('./learn/main')} Main */

// Node 20 runs no TypeScript, so Vite loads it, as it does for the dev server.
/** @type {{ module: Main }} */
const { module } = await runnerImport(fileURLToPath(new URL('learn/main.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'silent',
})
const { exitCode, output, error } = await module.main(process.argv.slice(2))
// Whoever reads the report may stop early, as `head` does.
process.stdout.on('error', () => {})
if (output) console.log(output)
if (error) console.error(error)
process.exitCode = exitCode
