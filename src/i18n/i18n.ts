import { setupI18n } from '@lingui/core'
import { useSyncExternalStore } from 'react'

import {
  chooseFormatLocale,
  loadMessages,
  type Locale,
  type MessageKey,
  type Part,
} from './locales'

const i18n = setupI18n()
const parts = new Set<Part>(['base'])
let current: Locale = 'en'
let formatLocale = 'en'

export type MessageValues = Record<string, string | number>
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** A message of the current language, with its values put in. */
export const t: Translate = (key, values) => i18n._(key, values && withBackslashes(values))

/** Lingui decodes `\u0041` in the finished text, also where a token's name brought it along: so each
 *  backslash of a value goes in as such a sequence itself. */
const withBackslashes = (values: MessageValues): MessageValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('\\', String.raw`\u005c`) : value,
    ]),
  )

/** Tag for Intl: may carry a region that the catalogue does not. */
export const currentFormatLocale = (): string => formatLocale

async function loadParts(locale: Locale): Promise<void> {
  const loaded = await Promise.all([...parts].map((part) => loadMessages(locale, part)))
  i18n.load(locale, Object.assign({}, ...loaded))
}

/** Loads a language, as far as it is in use, and switches to it.
 *  @param preferred the browser's languages, for the region of dates and numbers
 *  @throws when its catalogue cannot be loaded */
export async function activateLocale(locale: Locale, preferred: readonly string[]): Promise<void> {
  await loadParts(locale)
  current = locale
  formatLocale = chooseFormatLocale(locale, preferred)
  i18n.activate(locale)
}

let extra: Promise<void> | undefined

async function addPart(part: Part): Promise<void> {
  const messages = await loadMessages(current, part)
  parts.add(part)
  i18n.load(current, messages)
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

const subscribe = (onChange: () => void) => i18n.on('change', onChange)

/** `t` for components: they render again when the language changes, and keep their state. */
export function useT(): Translate {
  useSyncExternalStore(subscribe, () => i18n.locale)
  return t
}
