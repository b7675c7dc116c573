import { useRef, useState, type RefObject } from 'react'

import { copyText } from '../../../../lib/clipboard'

/** `unsure`: tried, but the browser did not confirm it. `pasted`: not confirmed by the browser, but
 *  shown by pasting. */
type CopyState = 'none' | 'unsure' | 'pasted' | 'copied'

/** Copies a text, and reports success only when it is certain.
 *  @param onProven the text is known to be in the clipboard; may be called more than once */
export function useProvenCopy(
  text: string,
  onProven: () => void,
): {
  /** For the element that shows the text. It is selected when the browser does not confirm the copy. */
  ref: RefObject<HTMLElement | null>
  /** The browser confirmed the last attempt. */
  isCopied: boolean
  /** The browser did not confirm it, so the person should paste it to find out. */
  isUnsure: boolean
  /** @returns whether the browser confirmed it */
  copy: () => Promise<boolean>
  /** Records that pasting has shown the copy to be right. */
  prove: () => void
  /** For a copy event that the person caused, with the keyboard for instance. */
  handleCopyByHand: () => void
} {
  const ref = useRef<HTMLElement>(null)
  const [state, setState] = useState<CopyState>('none')

  const settle = (next: CopyState) => {
    setState(next)
    if (next === 'copied' || next === 'pasted') onProven()
  }
  const copy = async () => {
    if (!ref.current) return false
    const isCertain = await copyText(text, ref.current)
    settle(isCertain ? 'copied' : 'unsure')
    return isCertain
  }
  const handleCopyByHand = () => {
    // A browser that failed to confirm a copy before is not trusted now; only pasting proves it.
    if (state !== 'unsure' && isSelected(text)) settle(state === 'pasted' ? 'pasted' : 'copied')
  }
  return {
    ref,
    isCopied: state === 'copied',
    isUnsure: state === 'unsure' || state === 'pasted',
    copy,
    prove: () => settle('pasted'),
    handleCopyByHand,
  }
}

const isSelected = (text: string): boolean => getSelection()?.toString().trim() === text.trim()
