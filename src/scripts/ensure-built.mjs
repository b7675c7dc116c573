import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { sourceHash } from './source-hash.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const vite = join(root, 'node_modules/vite/bin/vite.js')

/** What there is to build: where it lands, and how. Each build leaves the hash of its sources. */
const targets = {
  product: { folder: 'dist', args: ['build'] },
  server: {
    folder: 'build/server',
    args: ['build', '--ssr', 'src/server/main.ts', '--outDir', 'build/server'],
  },
  demo: { folder: 'dist-demo', args: ['build', '--mode', 'demo'] },
}

/** Builds what is missing or older than its sources; says nothing when nothing is to do.
 *  @param {(keyof typeof targets)[]} names  @returns {boolean} false when a build failed */
export function ensureBuilt(names) {
  const hash = sourceHash(root)
  const stale = names.filter((name) => stampOf(join(root, targets[name].folder)) !== hash)
  if (stale.length > 0) console.log(`Building ${stale.join(' and ')}…`)
  return stale.every((name) => {
    const args = [vite, ...targets[name].args, '--logLevel', 'warn']
    return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0
  })
}

/** @param {string} folder */
function stampOf(folder) {
  const file = join(folder, '.vite/source-hash')
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = ensureBuilt(['product', 'server', 'demo']) ? 0 : 1
}
