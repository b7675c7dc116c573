import { activateLocale } from '../i18n/i18n'
import { chooseLocale, type Locale } from '../i18n/locales'
import { isRightToLeft } from '../i18n/message'
import { storage } from '../lib/storage'

/** Where the meter's own web UI keeps its language, too. */
const SETTING = 'lang'

/** Shows the page in a language without a reload: nothing that was typed or is shown once is lost.
 *  @throws when its messages cannot be loaded; the page stays as it was */
async function showLanguage(locale: Locale): Promise<void> {
  await activateLocale(locale, navigator.languages)
  document.documentElement.lang = locale
  document.documentElement.dir = isRightToLeft(locale) ? 'rtl' : 'ltr'
}

/** The language that was chosen in this browser, else the first of the browser's that there is.
 *  @throws when its messages cannot be loaded */
export const showFirstLanguage = (): Promise<void> =>
  showLanguage(chooseLocale(storage.read(SETTING), navigator.languages))

/** Shows a language and keeps the choice for the next visit.  @throws as showLanguage */
export async function switchLanguage(locale: Locale): Promise<void> {
  await showLanguage(locale)
  storage.write(SETTING, locale)
}
