import type { Plugin } from 'vite'

/** Lets the built page start its first script before all others, as soon as the body is there.
 *  @see src/early.ts */
export function earlyScript(): Plugin {
  let base = '/'
  return {
    name: 'early-script',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved(config) {
      ;({ base } = config)
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const early = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.moduleIds.some(isEarly),
        )
        if (!early) throw new Error('The build has no first script.')
        const attrs = {
          type: 'module',
          async: true,
          crossorigin: true,
          fetchpriority: 'high',
          src: base + early.fileName,
        }
        return [{ tag: 'script', attrs, injectTo: 'body' }]
      },
    },
  }
}

const isEarly = (id: string): boolean => id.endsWith('/src/early.ts')
