import { createStore } from '../lib/create-store'
import { useStore } from '../lib/use-store'
import {
  chooseFormatLocale,
  loadMessages,
  type Locale,
  type MessageKey,
  type Messages,
  type Part,
} from './locales'
import { formatMessage, type MessageValues } from './message'

export type Translate = (key: MessageKey, values?: MessageValues) => string

const parts = new Set<Part>(['base'])
let messages: Messages = {}

/** `formatLocale` is the tag for Intl; it may have a region that the catalogue has not. */
type Language = { locale: Locale; formatLocale: string; translate: Translate }

/** The message for a key in the current language, with its values filled in. */
export const t: Translate = (key, values = {}) => {
  const { locale, formatLocale } = language.get()
  return formatMessage(messages[key] ?? key, values, locale, formatLocale)
}

const language = createStore<Language>({ locale: 'en', formatLocale: 'en', translate: t })

/** The language of the words. */
export const currentLocale = (): Locale => language.get().locale

/** The locale for Intl formatters, a BCP 47 tag. */
export const currentFormatLocale = (): string => language.get().formatLocale

let latest: Locale | undefined

/** Loads the parts of a language's catalogue that are in use, and switches to it: document, words and
 *  formats. The last one asked for wins.
 *  @param preferred the browser's languages, for the region of dates and numbers
 *  @throws when its catalogue cannot be loaded; the language stays as it was */
export async function activateLocale(next: Locale, preferred: readonly string[]): Promise<void> {
  latest = next
  const loaded: Messages[] = []
  // A part may come into use while others are loading; a set also yields what is added meanwhile.
  for (const part of parts) loaded.push(await loadMessages(next, part))
  if (latest !== next) return
  messages = Object.assign({}, ...loaded)
  language.set({
    locale: next,
    formatLocale: chooseFormatLocale(next, preferred),
    // Another function for another language: what is remembered by it is made again.
    translate: (key, values) => t(key, values),
  })
}

let extra: Promise<void> | undefined

/** Does not notify the store: only components that are loaded together with a part use its messages. */
async function addPart(part: Part): Promise<void> {
  const { locale } = language.get()
  const loaded = await loadMessages(locale, part)
  parts.add(part)
  if (locale === language.get().locale) messages = { ...messages, ...loaded }
  else await addPart(part)
}

/** Loads the messages of modules that are loaded on demand: once, or again after a failure. */
async function loadExtra(): Promise<void> {
  extra ??= addPart('extra')
  try {
    await extra
  } catch (error) {
    extra = undefined
    throw error
  }
}

/** Waits for a module that is loaded on demand and for the messages it needs.
 *  @throws when either cannot be loaded */
export async function withExtraMessages<T>(module: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([module, loadExtra()])
  return loaded
}

/** `t` for components: they render again when the language changes, without losing their state. */
export const useT = (): Translate => useStore(language).translate
