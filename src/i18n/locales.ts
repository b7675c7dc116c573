import type { Messages } from '@lingui/core'

import type en from './locales/en.json'

/** Every message of the product. English is the reference: a key is one that English has. */
export type MessageKey = keyof typeof en

type Catalogue = { default: unknown }

/** The languages there are, each with its catalogue, loaded only when used. */
const loaders = {
  en: () => import('./locales/en.json'),
} satisfies Record<string, () => Promise<Catalogue>>

export type Locale = keyof typeof loaders

export const isLocale = (text: string): text is Locale => Object.hasOwn(loaders, text)

export const locales = Object.keys(loaders).filter(isLocale)

/** The compiled catalogue of a language. @throws when its file cannot be loaded */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const catalogue: Catalogue = await loaders[locale]()
  if (!isCompiled(catalogue.default)) throw new TypeError(`No messages in ${locale}`)
  return catalogue.default
}

// icuCatalogues() compiles each message at build time; TypeScript sees the source, plain strings.
const isCompiled = (messages: unknown): messages is Messages =>
  typeof messages === 'object' && messages !== null

/** The language to use: the one chosen before, else the browser's first that the product speaks. */
export function chooseLocale(stored: string | null, preferred: readonly string[]): Locale {
  const candidates = [stored ?? '', ...preferred].map((tag) => tag.toLowerCase())
  for (const tag of candidates) {
    const language = tag.split('-')[0] ?? ''
    if (isLocale(tag)) return tag
    if (isLocale(language)) return language
  }
  return 'en'
}

/** The tag for dates and numbers: the browser's own variant of the language (en-GB, not en) if any. */
export function chooseFormatLocale(locale: Locale, preferred: readonly string[]): string {
  return preferred.find((tag) => tag.toLowerCase().split('-')[0] === locale) ?? locale
}
