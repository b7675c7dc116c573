import { readFileSync } from 'node:fs'

/** A message as a pattern: its values may be anything. */
export type Words = (key: string) => RegExp

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The messages of a language, to find things by what a person reads there.  @param locale a folder of the catalogues */
export function wordsOf(locale: string): Words {
  const messages = new Map<string, unknown>(
    ['base', 'extra'].flatMap((part) => {
      const file = new URL(`../../src/i18n/locales/${locale}/${part}.json`, import.meta.url)
      return Object.entries(JSON.parse(readFileSync(file, 'utf8')))
    }),
  )
  return (key) => {
    const message = messages.get(key)
    if (typeof message !== 'string') throw new Error(`${locale} has no message ${key}`)
    const pattern = message
      .split(/\{[^{}]*\}/)
      .map(escaped)
      .join('.*')
    // French has narrow spaces that do not break; a browser tells them as plain ones.
    return new RegExp(`^${pattern.replaceAll(/\s/g, '\\s')}$`)
  }
}
