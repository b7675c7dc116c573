import { numberFormat, pluralRules } from './formatters'

/** An ICU message as icuCatalogues() compiles it: text, and between it the parts that depend on values.
 *  @see vite-icu.ts */
export type CompiledMessage = string | readonly Part[]
type Part = string | readonly [name: string, type?: string, choices?: Choices]
type Choices = { readonly offset?: number } & {
  readonly [choice: string]: CompiledMessage | number
}

export type MessageValues = Record<string, string | number>

/** Fills the values into a message and chooses plural forms by the rules of the language.
 *  @param locale BCP 47 of the catalogue  @param formatLocale of the numbers in it */
export function formatMessage(
  message: CompiledMessage,
  values: MessageValues,
  locale: string,
  formatLocale: string,
): string {
  const format = (inner: CompiledMessage, count?: number): string => {
    if (typeof inner === 'string') return inner
    return inner.map((part) => formatPart(part, count)).join('')
  }
  const formatPart = (part: Part, count: number | undefined): string => {
    // Within a plural, `#` stands for the number that selected it.
    if (part === '#' && count !== undefined) return numberFormat(formatLocale).format(count)
    if (typeof part === 'string') return part
    const [name, type, choices] = part
    const value = values[name] ?? ''
    if (choices === undefined) {
      return typeof value === 'number'
        ? numberFormat(formatLocale).format(value)
        : isolate(value, isRightToLeft(locale))
    }
    if (type === 'select') return format(choice(choices, String(value)))
    const number = Number(value) - (choices.offset ?? 0)
    // The compiler writes the exact case `=1` as `1`.
    if (Object.hasOwn(choices, String(value))) return format(choice(choices, String(value)), number)
    const kind = type === 'plural' ? 'cardinal' : 'ordinal'
    const category = pluralRules(locale, { type: kind }).select(number)
    return format(choice(choices, category), number)
  }
  return format(message)
}

function choice(choices: Choices, name: string): CompiledMessage {
  const chosen = Object.hasOwn(choices, name) ? choices[name] : choices['other']
  return typeof chosen === 'object' || typeof chosen === 'string' ? chosen : ''
}

/** U+2068 and U+2069: what stands between them has a direction of its own. */
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** Characters that turn the text around or end an isolation: embeddings, overrides, isolates. */
const directionControls = /[\u202A-\u202E\u2066-\u2069]/g

/** Letters and digits of scripts that run from right to left, and their marks. */
const rightToLeft =
  /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** A value, such as a name, as it may stand in a sentence: whatever is in it, it cannot reorder the
 *  words around it. Its own direction controls are left out; where its direction can differ from that
 *  of the sentence it is isolated. Elsewhere the marks would change nothing but what is copied.
 *  @see https://unicode.org/reports/tr9/, "Explicit Directional Isolates" */
function isolate(value: string, isInRightToLeft: boolean): string {
  const text = value.replace(directionControls, '')
  const differs = isInRightToLeft || text !== value || rightToLeft.test(text)
  return differs ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text
}

/** Languages written from right to left, as far as a catalogue, or a pseudo-locale, is in one. */
export const isRightToLeft = (locale: string): boolean => /^(ar|fa|he|ur)\b/.test(locale)
