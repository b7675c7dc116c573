/** Hands text to the browser as a file. @param mimeType e.g. `text/plain` */
export function downloadText(fileName: string, text: string, mimeType = 'text/plain'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mimeType};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // Browsers read the blob when the click is handled; a minute is ample and frees the secret.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
