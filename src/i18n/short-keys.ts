import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Plugin } from 'vite'

import { patternsIn } from './key-patterns.ts'

const isSource = (file: string): boolean => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file)

/** The messages' keys in a production build: a number for each key that stands whole wherever it is used. What
 *  a key tells a reader takes 3 kB in the browser, for nobody. Keys that are put together stay as they are.
 *  @param root the folder of the sources */
export function shortKeysOf(root: string): ReadonlyMap<string, string> {
  const texts = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
  const patterns = texts.flatMap(patternsIn)
  const keys = ['base', 'extra'].flatMap((part) => {
    const source = readFileSync(path.join(root, `i18n/locales/en/${part}.json`), 'utf8')
    return Object.keys(JSON.parse(source))
  })
  const whole = keys.filter((key) => !patterns.some((pattern) => pattern.test(key)))
  return new Map(whole.map((key, index) => [key, index.toString(36)]))
}

/** A source text with the short keys in place of the long ones. */
export const withShortKeys = (code: string, shortKeys: ReadonlyMap<string, string>): string =>
  code.replaceAll(/'([\w.-]+)'/g, (text, key: string) => {
    const short = shortKeys.get(key)
    return short === undefined ? text : `'${short}'`
  })

/** Puts the short keys into the product's own code; icuCatalogues() does so in the catalogues. */
export const shortKeysInCode = (shortKeys: ReadonlyMap<string, string>): Plugin => ({
  name: 'short-keys',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.tsx?$/ },
    handler: (code) => ({ code: withShortKeys(code, shortKeys), map: null }),
  },
})
