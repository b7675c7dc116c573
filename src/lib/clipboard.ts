/** Copies text, on plain http too, where `navigator.clipboard` does not exist.
 *  @param selected the element that shows the text: where all fails it is left selected, so that
 *  the person needs only the copy keys
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

/** The command of old browsers, still the only way without a secure context. Its return value alone
 *  is not trusted: the copy event must have come through as well. */
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

/** Selects all text of an element, and nothing else. */
export function selectText(element: HTMLElement): void {
  getSelection()?.selectAllChildren(element)
}
