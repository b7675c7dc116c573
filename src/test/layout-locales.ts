import { locales, pseudoLocales } from '../i18n/locale-tags'

/** The languages in which every screen is measured: nothing wider than the window, nothing cut. */
export const layoutLocales: readonly string[] = [...locales, ...pseudoLocales]
