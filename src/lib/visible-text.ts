/** Something that leaves ink: no mark without a letter, nothing ignorable, no kind of blank. U+2800 is
 *  a Braille pattern without a dot. */
const ink = /[^\p{M}\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Whether a text shows anything at all. */
export const isVisible = (text: string): boolean => ink.test(text)

/** The text, or its beginning with an ellipsis where it is longer. No surrogate pair is halved.
 *  @param max in UTF-16 units, the ellipsis included */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text
  const end = max - 1
  const isHalved = /[\uD800-\uDBFF]/.test(text.charAt(end - 1))
  return `${text.slice(0, isHalved ? end - 1 : end)}…`
}
