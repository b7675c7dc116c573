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

/** `formatLocale` is the tag for Intl: it may carry a region that the catalogue does not. */
type Language = { locale: Locale; formatLocale: string }

const language = createStore<Language>({ locale: 'en', formatLocale: 'en' })

/** A message of the current language, with its values put in. */
export const t: Translate = (key, values = {}) => {
  const { locale, formatLocale } = language.get()
  return formatMessage(messages[key] ?? key, values, locale, formatLocale)
}

/** The tag for Intl. */
export const currentFormatLocale = (): string => language.get().formatLocale

/** Loads a language, as far as it is in use, and switches to it.
 *  @param preferred the browser's languages, for the region of dates and numbers
 *  @throws when its catalogue cannot be loaded */
export async function activateLocale(next: Locale, preferred: readonly string[]): Promise<void> {
  const loaded = await Promise.all([...parts].map((part) => loadMessages(next, part)))
  messages = Object.assign({}, ...loaded)
  language.set({ locale: next, formatLocale: chooseFormatLocale(next, preferred) })
}

let extra: Promise<void> | undefined

/** Components are not drawn again: only those that come together with a part use its messages. */
async function addPart(part: Part): Promise<void> {
  const loaded = await loadMessages(language.get().locale, part)
  parts.add(part)
  messages = { ...messages, ...loaded }
}

/** The messages that only modules loaded on demand use; asked for once, again if it failed. */
async function loadExtra(): Promise<void> {
  extra ??= addPart('extra')
  try {
    await extra
  } catch (error) {
    extra = undefined
    throw error
  }
}

/** A module that is loaded on demand, together with its messages.
 *  @throws when either cannot be loaded */
export async function withExtraMessages<T>(module: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([module, loadExtra()])
  return loaded
}

/** `t` for components: they render again when the language changes, and keep their state. */
export function useT(): Translate {
  useStore(language)
  return t
}
