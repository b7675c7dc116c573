import { leavingNoMatch } from '../../../lib/forget-match'

// Control characters and line separators end a line, or one of the formats refuses them. Direction marks
// could make a configuration look different from what it does.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu

const unicodeEscape = (char: string) =>
  char.length > 1 ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

const withoutHalfPairs = (text: string) => text.replaceAll(/\p{Cs}/gu, '\uFFFD')

/** The text as a double-quoted literal, written so that YAML 1.1 and 1.2, TOML, JSON and JavaScript
 *  all read the same text back: only escapes that the five share. Half of a surrogate pair, which
 *  some of them cannot hold, becomes U+FFFD. */
export function quoted(text: string): string {
  return leavingNoMatch(() =>
    JSON.stringify(withoutHalfPairs(text)).replaceAll(unprintable, unicodeEscape),
  )
}

/** As `quoted`, for Telegraf: it replaces `$NAME` in the file's bytes before it reads the TOML. */
export function telegrafQuoted(text: string): string {
  return quoted(text).replaceAll('$', () => '\\u0024')
}

/** The text as one word of a POSIX shell; plain words stay bare. No shell can hold a NUL. */
export function shellWord(text: string): string {
  const isPlain = leavingNoMatch(() => /^[\w./:@%+-]+$/.test(text))
  return isPlain ? text : `'${text.replaceAll("'", () => `'\\''`)}'`
}

/** A comment of exactly one line, whatever the text holds. '' for no text.
 *  @param marker what opens a comment, such as `#` */
export function commentLine(marker: string, text: string | undefined): string {
  const line = withoutHalfPairs(text ?? '')
    .replaceAll(unprintable, ' ')
    .trim()
  return line === '' ? '' : `${marker} ${line}\n`
}
