import { leavingNoMatch } from '../../../../lib/forget-match'

/** Whether a pasted text equals the expected one, apart from white space around it and from the line
 *  endings of the system. */
export function isSameText(pasted: string, expected: string): boolean {
  return leavingNoMatch(() => normal(pasted) === normal(expected))
}

const normal = (text: string) => text.replaceAll(/\r\n?/g, '\n').trim()
