/// <reference types="vitest/config" />
import path from 'node:path'

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

import { shortKeysInCode, shortKeysOf } from './src/i18n/short-keys.ts'
import { icuCatalogues } from './src/i18n/vite-icu.ts'
import { browsers } from './src/scripts/vite/browsers.ts'
import { readableName, shortNames } from './src/scripts/vite/class-names.ts'
import { demoPages } from './src/scripts/vite/demo-pages.ts'
import { earlyScript } from './src/scripts/vite/early-script.ts'
import { noMock } from './src/scripts/vite/no-mock.ts'
import { onePage } from './src/scripts/vite/one-page.ts'
import { pageShell } from './src/scripts/vite/page-shell.ts'
import { packCode } from './src/scripts/vite/pack-code.ts'
import { plainImports } from './src/scripts/vite/plain-imports.ts'
import { precompress } from './src/scripts/vite/precompress.ts'
import { devHost } from './src/server/vite-plugin.ts'

/** What goes into one file. A file for each part that is loaded on demand would pack worse, and ask more often. */
const chunks = [
  // The libraries that every page needs: they stay cached when only the product changes.
  {
    name: 'vendor',
    priority: 3,
    test: /node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/](?:react-query|query-core)|zod|wouter|regexparam)[\\/](?!.*[mM]utationObserver|.*useMutation)/,
  },
  // The first script: what it asks for has to be on its way before the rest is there.
  {
    name: 'first',
    priority: 4,
    test: /[\\/]src[\\/](early|app[\\/](paths|color-scheme)|api[\\/]early-list|features[\\/]session[\\/]jwt-key|i18n[\\/]locales|lib[\\/]storage)\.ts$/,
  },
  // The page until the list is there.
  {
    name: 'start',
    priority: 2,
    tags: ['$initial' as const],
    test: /[\\/]src[\\/].*\.tsx?$/,
  },
  // Forms: the sign-in page needs no more than these.
  {
    name: 'forms',
    priority: 1,
    test: /node_modules[\\/](react-hook-form|@tanstack)|[\\/]src[\\/](app[\\/](sign-in|language-select)|features[\\/]session|i18n[\\/]error|lib|ui)[\\/.-].*\.tsx?$/,
  },
  // All that comes as soon as the list is there: dialogs, notices, files.
  { name: 'later', test: /[\\/]src[\\/](app|features|ui)[\\/].*\.tsx?$|[\\/]uqr[\\/]/ },
]

export default defineConfig(({ mode, command, isSsrBuild = false }) => {
  const isPage = command === 'build' && !isSsrBuild
  const sources = path.join(import.meta.dirname, 'src')
  const shortKeys = isPage ? shortKeysOf(sources) : new Map()
  const isDemo = mode === 'demo'
  return {
    // The demo may lie in any folder of any host.
    base: isDemo ? './' : '/',
    // React has had this hook since version 18; the stand-in for older ones is not needed.
    resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
    css: { modules: { generateScopedName: isPage ? shortNames(sources) : readableName } },
    define: { __DEMO__: String(isDemo) },
    plugins: [
      react(),
      icuCatalogues(shortKeys),
      shortKeysInCode(shortKeys),
      devHost(),
      noMock(),
      plainImports(),
      onePage(),
      packCode(),
      precompress(),
      pageShell(shortNames(sources)),
      earlyScript(),
      demoPages(),
    ],
    test: {
      // One environment for all files of a process: one for each took more than half of the time. So a
      // test leaves nothing behind; what it stubs is taken back for it.
      isolate: false,
      maxWorkers: '100%',
      unstubEnvs: true,
      unstubGlobals: true,
      // Only what hangs: a busy machine takes its time.
      testTimeout: 30_000,
      hookTimeout: 30_000,
    },
    build: {
      outDir: isDemo ? 'dist-demo' : 'dist',
      target: isSsrBuild ? 'node20' : browsers,
      manifest: !isSsrBuild,
      // The licences of the libraries in the page ask to be passed on with them.
      license: isSsrBuild ? false : { fileName: 'licences.txt' },
      copyPublicDir: !isSsrBuild,
      // One style sheet and no list of files to fetch ahead: the code that does so costs more than it saves
      // on a home network.
      modulePreload: false,
      assetsInlineLimit: 0,
      ...(isSsrBuild
        ? {}
        : {
            rolldownOptions: {
              checks: { pluginTimings: false },
              output: { codeSplitting: { groups: chunks } },
            },
          }),
    },
  }
})
