import type base from './locales/en/base.json'
import type extra from './locales/en/extra.json'
import type { CompiledMessage } from './message'

/** The keys of all messages. The English catalogue defines them. */
export type MessageKey = keyof typeof base | keyof typeof extra

/** `base` is what the token list needs; `extra` comes with the dialogs and the sign-in page. */
export type Part = 'base' | 'extra'

/** Compiled messages by key. */
export type Messages = { readonly [key: string]: CompiledMessage }

type Load = () => Promise<{ default: unknown }>

/** The supported languages. Each part of a catalogue is loaded only when it is needed. */
const loaders = {
  en: {
    base: () => import('./locales/en/base.json'),
    extra: () => import('./locales/en/extra.json'),
  },
} satisfies Record<string, Record<Part, Load>>

export type Locale = keyof typeof loaders

const isLocale = (text: string): text is Locale => Object.hasOwn(loaders, text)

export const locales = Object.keys(loaders).filter(isLocale)

/** Loads one part of a language's catalogue, compiled. @throws when the file cannot be loaded */
export async function loadMessages(locale: Locale, part: Part): Promise<Messages> {
  const load: Load = loaders[locale][part]
  const { default: messages } = await load()
  if (!isCompiled(messages)) throw new TypeError(`No messages in ${locale}`)
  return messages
}

// icuCatalogues() compiles each message at build time; TypeScript sees the source, which has strings.
const isCompiled = (messages: unknown): messages is Messages =>
  typeof messages === 'object' && messages !== null

/** The stored language, else the first of the browser's languages that is supported, else English. */
export function chooseLocale(stored: string | null, preferred: readonly string[]): Locale {
  const candidates = [stored ?? '', ...preferred].map((tag) => tag.toLowerCase())
  for (const tag of candidates) {
    const language = tag.split('-')[0] ?? ''
    if (isLocale(tag)) return tag
    if (isLocale(language)) return language
  }
  return 'en'
}

/** The tag for dates and numbers: the browser's own variant of the language (en-GB, not en) if any,
 *  else the language with the region of the browser's first (en-DE in a German browser: English words,
 *  the day before the month). */
export function chooseFormatLocale(locale: Locale, preferred: readonly string[]): string {
  const own = preferred.find((tag) => tag.toLowerCase().split('-')[0] === locale)
  if (own !== undefined) return own
  const region = preferred.map(regionOf).find((known) => known !== undefined)
  return region === undefined ? locale : `${locale}-${region}`
}

/** The region a tag names or implies (`de`: DE), or undefined for one that is no tag at all. */
function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().region
  } catch {
    return undefined
  }
}
