/** The languages of the meter's market, in the order in which they are offered: as their own names sort. */
export const locales = ['cs', 'da', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'sv'] as const

/** Made of the English messages: longer and accented, and from right to left. Not offered to anybody; they
 *  show what is not in the catalogue, and what has no room to grow. @see vite-icu.ts */
export const pseudoLocales = ['en-XA', 'ar-XB'] as const
