import react from '@vitejs/plugin-react'
import { createServer, type Plugin } from 'vite'

import { locales } from '../../i18n/locale-tags.ts'
import { icuCatalogues } from '../../i18n/vite-icu.ts'
import type * as Shell from '../../app/shell.tsx'
import type { ScopedName } from './class-names.ts'

/** Puts the waiting page of the list into the built page, once for each language: the first script shows the
 *  one that is wanted, before React is there. It is rendered from the very components, so there is no second
 *  copy of them to keep in step.
 *  @param generateScopedName the same that names the classes of the style sheet */
export function pageShell(generateScopedName: ScopedName): Plugin {
  let root = ''
  return {
    name: 'page-shell',
    apply: (_config, { command, mode, isSsrBuild }) =>
      command === 'build' && mode !== 'demo' && isSsrBuild !== true,
    configResolved(config) {
      ;({ root } = config)
    },
    transformIndexHtml: {
      order: 'post',
      async handler() {
        const server = await createServer({
          root,
          configFile: false,
          appType: 'custom',
          logLevel: 'error',
          server: { middlewareMode: true, ws: false, watch: null },
          optimizeDeps: { noDiscovery: true },
          define: { __DEMO__: 'false' },
          css: { modules: { generateScopedName } },
          plugins: [react(), icuCatalogues()],
        })
        try {
          const { renderShell }: Partial<typeof Shell> =
            await server.ssrLoadModule('/src/app/shell.tsx')
          if (!renderShell) throw new Error('There is no shell.')
          const templates = []
          for (const locale of locales) {
            templates.push({
              tag: 'template',
              attrs: { id: `shell-${locale}` },
              children: await renderShell(locale),
              injectTo: 'body' as const,
            })
          }
          return templates
        } finally {
          await server.close()
        }
      },
    },
  }
}
