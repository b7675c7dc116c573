/** Whether a pasted text is the expected one to the letter. White space around it does not count, and
 *  neither does how the system ends its lines. */
export function isSameText(pasted: string, expected: string): boolean {
  return normal(pasted) === normal(expected)
}

const normal = (text: string) => text.replaceAll(/\r\n?/g, '\n').trim()
