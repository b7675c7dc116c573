/** Lets the browser save text as a file. @param mimeType e.g. `text/plain` */
export function downloadText(fileName: string, text: string, mimeType = 'text/plain'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mimeType};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser reads the blob when it handles the click. After a minute it is released, because it may
  // hold a secret.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
