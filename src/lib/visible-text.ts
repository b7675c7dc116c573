/** A character that is visible by itself: not a combining mark, not an ignorable character, not a
 *  space. U+2800 is the Braille pattern without dots. */
const ink = /[^\p{M}\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u

/** True when a text has at least one visible character. */
export const isVisible = (text: string): boolean => ink.test(text)

/** The text, cut off with an ellipsis if it is too long, but never within a surrogate pair.
 *  @param max in UTF-16 units, the ellipsis included */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text
  const end = max - 1
  const isHalved = /[\uD800-\uDBFF]/.test(text.charAt(end - 1))
  return `${text.slice(0, isHalved ? end - 1 : end)}…`
}
