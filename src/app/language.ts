import { activateLocale } from '../i18n/i18n'
import { LOCALE_KEY, type Locale } from '../i18n/locales'
import { isRightToLeft } from '../i18n/message'
import { storage } from '../lib/storage'

/** Shows the page in a language without a reload: nothing that was typed or is shown once is lost.
 *  @throws when its messages cannot be loaded; the page stays as it was */
export async function showLanguage(locale: Locale): Promise<void> {
  await activateLocale(locale, navigator.languages)
  document.documentElement.lang = locale
  document.documentElement.dir = isRightToLeft(locale) ? 'rtl' : 'ltr'
}

/** Shows a language and keeps the choice for the next visit.  @throws as showLanguage */
export async function switchLanguage(locale: Locale): Promise<void> {
  await showLanguage(locale)
  storage.write(LOCALE_KEY, locale)
}
