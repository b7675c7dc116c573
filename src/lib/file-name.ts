/** Most code points taken from a name. They need less than 200 bytes; file systems allow 255. */
const LONGEST = 48

/** A file name that every desktop accepts, made from a token's name: letters and digits of any
 *  script with their marks, the rest becomes a hyphen.
 *  @param fallback used when nothing of the name is left
 *  @param ending stands before the extension and is kept whole, however long the name */
export function fileNameFrom(
  name: string,
  fallback: string,
  extension: string,
  ending = '',
): string {
  // By code points, so that no surrogate pair is halved.
  const part = Array.from(name.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-'))
    .slice(0, LONGEST)
    .join('')
    .replaceAll(/^-+|-+$/g, '')
  const stem = part + ending
  // Windows keeps these names for devices, whatever extension follows.
  const isUsable = part !== '' && !/^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/i.test(stem)
  return `${isUsable ? stem : fallback}.${extension}`
}
