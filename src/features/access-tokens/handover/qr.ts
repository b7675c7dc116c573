import { encode } from 'uqr'

/** A QR code for an `<svg viewBox="0 0 size size">`: `path` draws the dark modules, one unit each,
 *  with the light margin of four modules that readers need already inside. */
export type QrCode = { size: number; path: string }

const MARGIN = 4
// The most bytes that the largest code holds at level M, which survives 15 % damage: enough for paper.
const MAX_BYTES = 2331

/** @returns null when the text is too long for a QR code (2331 bytes of UTF-8) */
export function qrCode(text: string): QrCode | null {
  if (new TextEncoder().encode(text).length > MAX_BYTES) return null
  const { size, data } = encode(text, { ecc: 'M', border: MARGIN })
  return { size, path: data.map(rowPath).join('') }
}

/** One rectangle per run of dark modules keeps the path a third of the size of one per module. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue
    const start = x
    while (row[x] === true) x += 1
    const width = (x - start).toString()
    path += `M${start.toString()} ${y.toString()}h${width}v1h-${width}z`
  }
  return path
}
