import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'
import * as z from 'zod/mini'

const catalogue = z.record(z.string(), z.string())

/** Compiles the ICU messages of a catalogue at build time, so that the browser gets no parser and
 *  needs no eval. A broken message fails the build and names its key. */
export function icuCatalogues(): Plugin {
  return {
    name: 'icu-catalogues',
    enforce: 'pre',
    transform: {
      filter: { id: /\/i18n\/locales\/[^/]+\/[^/]+\.json$/ },
      handler(source, id) {
        const compiled: [string, unknown][] = []
        for (const [key, message] of Object.entries(catalogue.parse(JSON.parse(source)))) {
          try {
            compiled.push([key, compileMessageOrThrow(message)])
          } catch (error) {
            this.error(`${id}: ${key}: ${String(error)}`)
          }
        }
        return { code: JSON.stringify(Object.fromEntries(compiled)), map: null }
      },
    },
  }
}
