import type { Plugin } from 'vite'

/** Vite wraps each `import()` in code that fetches the module's style sheets and imports ahead. This
 *  product has one style sheet and fetches nothing ahead, so a wrapper that only calls is enough: it
 *  takes 0.7 kB off what is loaded until the list is there. */
export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  apply: 'build',
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load()',
  },
})
