/** Copies text, also on plain http, where `navigator.clipboard` does not exist.
 *  @param selected the element that shows the text: if copying fails it stays selected, so that the
 *  person only has to press the keys for copying
 *  @returns true only when the browser confirmed the copy */
export async function copyText(text: string, selected: HTMLElement): Promise<boolean> {
  if (await copyWithClipboardApi(text)) return true
  selectText(selected)
  return copyWithCommand(text)
}

async function copyWithClipboardApi(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** The deprecated command is still the only way outside a secure context. Its return value is not
 *  reliable, so the copy event must have been handled as well. */
function copyWithCommand(text: string): boolean {
  let handed = false
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    handed = true
  }
  document.addEventListener('copy', onCopy, { capture: true })
  try {
    return document.execCommand('copy') && handed
  } catch {
    return false
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true })
  }
}

/** Selects all the text of an element. */
export function selectText(element: HTMLElement): void {
  getSelection()?.selectAllChildren(element)
}
