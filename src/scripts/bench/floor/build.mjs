import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import react from '@vitejs/plugin-react'
import { build } from 'vite'

const floor = fileURLToPath(new URL('.', import.meta.url))
const folder = fileURLToPath(new URL('../../../../build/floor', import.meta.url))
const server = fileURLToPath(new URL('../../../../build/server', import.meta.url))

/** Builds the floor page, and a copy of the host that serves it in the place of the product.
 *  @returns path of the host's main script */
export async function buildFloor() {
  await build({
    configFile: false,
    root: floor,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: `${folder}/dist`, emptyOutDir: true },
  })
  cpSync(server, `${folder}/build/server`, { recursive: true })
  return `${folder}/build/server/main.js`
}
