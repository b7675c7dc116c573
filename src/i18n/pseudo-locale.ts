import type { CompiledMessage } from '@lingui/message-utils/compileMessage'

import type { pseudoLocales } from './locale-tags'

export type PseudoLocale = (typeof pseudoLocales)[number]

/** Plain text where nothing depends on values. */
export type Message = string | CompiledMessage

type Rewrite = (text: string) => string

const accents = new Map(
  Array.from(
    'AÅBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞRŔSŠTŢUÛVṼWŴYÝZŽaåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþrŕsštţuûvṽwŵyýzž'.matchAll(
      /(.)(.)/gu,
    ),
  ).map(([, plain = '', accented = '']): [string, string] => [plain, accented]),
)

/** Every letter accented, and every word about 40 % longer: what is cut off or not in the catalogue shows. */
const accented: Rewrite = (text) =>
  text.replaceAll(/[A-Za-z]+/g, (word) => {
    const letters = Array.from(word, (letter) => accents.get(letter) ?? letter).join('')
    return letters + '~'.repeat(Math.ceil(word.length * 0.4))
  })

/** Every word written from right to left, between U+202E and U+202C. */
const turned: Rewrite = (text) => text.replaceAll(/[A-Za-z]+/g, (word) => `\u202E${word}\u202C`)

const rewrites: Record<PseudoLocale, Rewrite> = { 'en-XA': accented, 'ar-XB': turned }

/** A compiled English message as the pseudo-locale has it. Placeholders, numbers and the names of choices
 *  between plurals stay. */
export function pseudoMessage(locale: PseudoLocale, message: Message): Message {
  const rewrite = rewrites[locale]
  if (typeof message === 'string') return rewrite(message)
  return message.map((part) => {
    if (part === '#') return part
    if (typeof part === 'string') return rewrite(part)
    const [name, type, choices] = part
    if (type === undefined || typeof choices !== 'object' || choices === null) return part
    const next = Object.entries(choices).map(([choice, inner]) => [
      choice,
      isMessage(inner) ? pseudoMessage(locale, inner) : inner,
    ])
    return [name, type, Object.fromEntries(next)]
  })
}

const isMessage = (value: unknown): value is Message =>
  typeof value === 'string' || Array.isArray(value)
