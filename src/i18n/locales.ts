import type { locales, pseudoLocales } from './locale-tags'
import type base from './locales/en/base.json'
import type extra from './locales/en/extra.json'
import type { CompiledMessage } from './message'

/** The keys of all messages. The English catalogue defines them. */
export type MessageKey = keyof typeof base | keyof typeof extra

/** `base` is what the token list needs; `extra` comes with the dialogs and the sign-in page. */
export type Part = 'base' | 'extra'

/** Compiled messages by key. */
export type Messages = { readonly [key: string]: CompiledMessage }

export type Locale = (typeof locales)[number] | (typeof pseudoLocales)[number]

/** Where the meter's own web UI keeps its language in localStorage, too. */
export const LOCALE_KEY = 'lang'

/** What loads each part of each catalogue: only what is needed is loaded. */
const files = import.meta.glob<{ default: unknown }>('./locales/*/*.json')

const isLocale = (text: string): text is Locale => `./locales/${text}/base.json` in files

/** Loads one part of a language's catalogue, compiled. @throws when the file cannot be loaded */
export async function loadMessages(locale: Locale, part: Part): Promise<Messages> {
  const loaded = await files[`./locales/${locale}/${part}.json`]?.()
  const messages = loaded?.default
  if (!isCompiled(messages)) throw new TypeError(`No messages in ${locale}`)
  return messages
}

// icuCatalogues() compiles each message at build time; TypeScript sees the source, which has strings.
const isCompiled = (messages: unknown): messages is Messages =>
  typeof messages === 'object' && messages !== null

/** The stored language, else the first of the browser's languages that is supported, else English. */
export function chooseLocale(stored: string | null, preferred: readonly string[]): Locale {
  for (const tag of [stored ?? '', ...preferred]) {
    const [language = ''] = tag.toLowerCase().split('-')
    for (const known of [tag, language]) if (isLocale(known)) return known
  }
  return 'en'
}

/** The tag for dates and numbers: the browser's own variant of the language (en-GB, not en) if any,
 *  else the language with the region of the browser's first (en-DE in a German browser: English words,
 *  the day before the month). */
export function chooseFormatLocale(locale: Locale, preferred: readonly string[]): string {
  const [language = locale] = locale.split('-')
  const own = preferred.find((tag) => tag.toLowerCase().split('-')[0] === language)
  if (own !== undefined) return own
  const region = preferred.map(regionOf).find((known) => known !== undefined)
  return region === undefined ? language : `${language}-${region}`
}

/** The region a tag names or implies (`de`: DE), or undefined for one that is no tag at all. */
function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().region
  } catch {
    return undefined
  }
}
