import { useRef, useState, type RefObject } from 'react'

import { copyText } from '../../../lib/clipboard'

/** `unsure`: tried, but the browser did not say that it worked. `pasted`: it did not say so, but
 *  pasting showed it. */
type CopyState = 'none' | 'unsure' | 'pasted' | 'copied'

/** Copies a text and says so only when that is certain.
 *  @param onProven the text is known to be in the clipboard; may be called more than once */
export function useProvenCopy(
  text: string,
  onProven: () => void,
): {
  /** For the element that shows the text: it is selected where the browser does not confirm. */
  ref: RefObject<HTMLElement | null>
  /** The browser confirmed the last attempt. */
  isCopied: boolean
  /** The browser did not confirm it, so the person should paste it to see. */
  isUnsure: boolean
  copy: () => void
  /** Pasting has shown that the copy is right. */
  prove: () => void
  /** The person selected the text and pressed the keys. */
  handleCopyByHand: () => void
} {
  const ref = useRef<HTMLElement>(null)
  const [state, setState] = useState<CopyState>('none')

  const settle = (next: CopyState) => {
    setState(next)
    if (next === 'copied' || next === 'pasted') onProven()
  }
  const copy = async () => {
    if (ref.current) settle((await copyText(text, ref.current)) ? 'copied' : 'unsure')
  }
  const handleCopyByHand = () => {
    // A browser that did not confirm before is not believed now: pasting proves it.
    if (state !== 'unsure' && isSelected(text)) settle(state === 'pasted' ? 'pasted' : 'copied')
  }
  return {
    ref,
    isCopied: state === 'copied',
    isUnsure: state === 'unsure' || state === 'pasted',
    copy: () => void copy(),
    prove: () => settle('pasted'),
    handleCopyByHand,
  }
}

const isSelected = (text: string): boolean => getSelection()?.toString().trim() === text.trim()
