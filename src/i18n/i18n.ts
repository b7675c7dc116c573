import { useSyncExternalStore } from 'react'

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
let locale: Locale = 'en'
let formatLocale = 'en'
const listeners = new Set<() => void>()

/** A message of the current language, with its values put in. */
export const t: Translate = (key, values = {}) =>
  formatMessage(messages[key] ?? key, values, locale, formatLocale)

/** Tag for Intl: may carry a region that the catalogue does not. */
export const currentFormatLocale = (): string => formatLocale

/** Loads a language, as far as it is in use, and switches to it.
 *  @param preferred the browser's languages, for the region of dates and numbers
 *  @throws when its catalogue cannot be loaded */
export async function activateLocale(next: Locale, preferred: readonly string[]): Promise<void> {
  const loaded = await Promise.all([...parts].map((part) => loadMessages(next, part)))
  messages = Object.assign({}, ...loaded)
  locale = next
  formatLocale = chooseFormatLocale(next, preferred)
  for (const listener of listeners) listener()
}

let extra: Promise<void> | undefined

async function addPart(part: Part): Promise<void> {
  const loaded = await loadMessages(locale, part)
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

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** `t` for components: they render again when the language changes, and keep their state. */
export function useT(): Translate {
  useSyncExternalStore(subscribe, () => locale)
  return t
}
