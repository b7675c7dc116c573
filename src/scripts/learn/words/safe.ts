// A report is published, so no text of a recording may reach it by accident. The compiler sees to that: a
// report is made of Safe texts alone, and a plain string is none.
declare const mark: unique symbol

/** A text that may be published: printable ASCII of this project's own, or a word that the gate let through. */
export type Safe = string & { readonly [mark]: true }

const isPrintable = (text: string): text is Safe => /^[\x20-\x7E\n]*$/.test(text)

/** For texts of this repository (names of the contract, literals), never for one of a recording.
 *  @throws RangeError for what a terminal could take for more than text */
export function ownText(text: string): Safe {
  if (!isPrintable(text)) throw new RangeError('not printable')
  return text
}

/** A sentence with Safe texts and numbers (counts, statuses) in it. */
export const safe = (
  parts: TemplateStringsArray,
  ...values: readonly (Safe | number | undefined)[]
): Safe => ownText(parts.map((part, index) => `${part}${values[index] ?? ''}`).join(''))

export const joinSafe = (texts: readonly Safe[], between: string): Safe =>
  ownText(texts.join(between))
