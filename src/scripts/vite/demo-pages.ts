import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

import type { Plugin } from 'vite'

/** Addresses that work by deep link on a host that knows nothing but files. */
const pages = ['sign-in', 'profiles/access-tokens', 'access-token']

const notFound = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="color-scheme" content="light dark" />
    <title>Page not found</title>
  </head>
  <body>
    <h1>Page not found</h1>
    <p>The demo has no page at this address. Its start page is at the top of this site.</p>
  </body>
</html>
`

/** Puts a copy of the demo's index.html at each of its addresses, its relative links adjusted, and a
 *  404.html for all others. */
export function demoPages(): Plugin {
  let folder = ''
  return {
    name: 'demo-pages',
    apply: (_config, { command, mode, isSsrBuild }) =>
      command === 'build' && mode === 'demo' && isSsrBuild !== true,
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    async closeBundle() {
      const html = await readFile(join(folder, 'index.html'), 'utf8')
      await Promise.all(pages.map((page) => writePage(folder, page, html)))
      await writeFile(join(folder, '404.html'), notFound)
    },
  }
}

async function writePage(folder: string, page: string, html: string): Promise<void> {
  const up = '../'.repeat(page.split('/').length)
  const file = join(folder, page, 'index.html')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, html.replaceAll(/\b(src|href)="\.\//g, `$1="${up}`))
}
