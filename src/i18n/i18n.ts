import { setupI18n } from '@lingui/core'
import { useSyncExternalStore } from 'react'

import { chooseFormatLocale, loadMessages, type Locale, type MessageKey } from './locales'

const i18n = setupI18n()
let formatLocale = 'en'

export type MessageValues = Record<string, string | number>
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** A message of the current language, with its values put in. */
export const t: Translate = (key, values) => i18n._(key, values)

/** Tag for Intl: may carry a region that the catalogue does not. */
export const currentFormatLocale = (): string => formatLocale

/** Loads a language and switches to it. @throws when its catalogue cannot be loaded */
export async function activateLocale(
  locale: Locale,
  preferred: readonly string[] = [],
): Promise<void> {
  const messages = await loadMessages(locale)
  formatLocale = chooseFormatLocale(locale, preferred)
  i18n.loadAndActivate({ locale, messages })
}

const subscribe = (onChange: () => void) => i18n.on('change', onChange)

/** `t` for components: they render again when the language changes, and keep their state. */
export function useT(): Translate {
  useSyncExternalStore(subscribe, () => i18n.locale)
  return t
}
