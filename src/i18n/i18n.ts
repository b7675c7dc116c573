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
type Language = { locale: Locale; formatLocale: string }

const language = createStore<Language>({ locale: 'en', formatLocale: 'en' })

/** The message for a key in the current language, with its values filled in. */
export const t: Translate = (key, values = {}) => {
  const { locale, formatLocale } = language.get()
  return formatMessage(messages[key] ?? key, values, locale, formatLocale)
}

/** The locale for Intl formatters, a BCP 47 tag. */
export const currentFormatLocale = (): string => language.get().formatLocale

/** Loads the parts of a language's catalogue that are in use, and switches to it.
 *  @param preferred the browser's languages, for the region of dates and numbers
 *  @throws when its catalogue cannot be loaded */
export async function activateLocale(next: Locale, preferred: readonly string[]): Promise<void> {
  const loaded = await Promise.all([...parts].map((part) => loadMessages(next, part)))
  messages = Object.assign({}, ...loaded)
  language.set({ locale: next, formatLocale: chooseFormatLocale(next, preferred) })
}

let extra: Promise<void> | undefined

/** Does not notify the store: only components that are loaded together with a part use its messages. */
async function addPart(part: Part): Promise<void> {
  const loaded = await loadMessages(language.get().locale, part)
  parts.add(part)
  messages = { ...messages, ...loaded }
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
export function useT(): Translate {
  useStore(language)
  return t
}
