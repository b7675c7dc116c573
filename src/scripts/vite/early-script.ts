import type { HtmlTagDescriptor, Plugin } from 'vite'

/** Puts the first script and a list of all that the start needs into the built page: one wait for them all
 *  instead of one after another. @see src/early.ts */
export function earlyScript(): Plugin {
  let base = '/'
  return {
    name: 'early-script',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved(config) {
      base = config.base
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: '/src/early.ts', name: 'early' })
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {}, chunk }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const early = chunks.find(({ name, isEntry }) => name === 'early' && isEntry)
        if (!early || !chunk) throw new Error('The build has no first script.')
        const known = new Map(chunks.map((one) => [one.fileName, one]))
        const ahead = new Set([...early.imports, ...chunk.imports])
        // A set also yields what is added while it is walked.
        for (const file of ahead) for (const next of known.get(file)?.imports ?? []) ahead.add(next)
        ahead.delete(early.fileName)
        return [
          tag('script', {
            type: 'module',
            async: true,
            crossorigin: true,
            src: base + early.fileName,
          }),
          ...[...ahead].map((file) =>
            tag('link', { rel: 'modulepreload', crossorigin: true, href: base + file }),
          ),
        ]
      },
    },
  }
}

const tag = (name: string, attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({
  tag: name,
  attrs,
  injectTo: 'head-prepend',
})
