import { readFileSync } from 'node:fs'
import path from 'node:path'

import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'
import * as z from 'zod/mini'

import { pseudoMessage, type Message, type PseudoLocale } from './pseudo-locale.ts'

const catalogue = z.record(z.string(), z.string())

const isPseudo = (folder: string): folder is PseudoLocale =>
  folder === 'en-XA' || folder === 'ar-XB'

/** Compiles the ICU messages of a catalogue at build time, so that the browser gets no parser and
 *  needs no eval. A broken message fails the build and names its key. The files of a pseudo-locale are
 *  empty: its messages are made of the English ones.
 *  @param shortKeys what stands in the build in place of a key */
export function icuCatalogues(shortKeys: ReadonlyMap<string, string> = new Map()): Plugin {
  return {
    name: 'icu-catalogues',
    enforce: 'pre',
    transform: {
      filter: { id: /\/i18n\/locales\/[^/]+\/[^/]+\.json$/ },
      handler(source, id) {
        const locale = path.basename(path.dirname(id))
        const english = path.join(id, '../../en', path.basename(id))
        const messages = isPseudo(locale) ? readFileSync(english, 'utf8') : source
        const compiled: [string, Message][] = []
        for (const [key, icu] of Object.entries(catalogue.parse(JSON.parse(messages)))) {
          try {
            const tokens = compileMessageOrThrow(icu)
            const [only] = tokens
            const made = tokens.length === 1 && typeof only === 'string' ? only : tokens
            const message = isPseudo(locale) ? pseudoMessage(locale, made) : made
            compiled.push([shortKeys.get(key) ?? key, message])
          } catch (error) {
            this.error(`${id}: ${key}: ${String(error)}`)
          }
        }
        return { code: JSON.stringify(Object.fromEntries(compiled)), map: null }
      },
    },
  }
}
