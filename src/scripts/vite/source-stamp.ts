import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import type { Plugin } from 'vite'

import { sourceHash } from '../source-hash.mjs'

/** Leaves the hash of the sources beside a finished build, so that a start knows whether to build. */
export function sourceStamp(): Plugin {
  let folder = ''
  let hash = ''
  return {
    name: 'source-stamp',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir, '.vite')
      // Before the first file is read: what changes while building must count as newer.
      hash = sourceHash(config.root)
    },
    async writeBundle() {
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, 'source-hash'), hash)
    },
  }
}
