const LONGEST = 48

/** A file name that every desktop accepts, made from a token's name: letters and digits of any
 *  script, the rest becomes a hyphen. @param fallback used when nothing of the name is left */
export function fileNameFrom(name: string, fallback: string, extension: string): string {
  const stem = Array.from(name.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-'))
    .slice(0, LONGEST)
    .join('')
    .replaceAll(/^-+|-+$/g, '')
  // Windows keeps these names for devices, whatever extension follows.
  const isUsable = stem !== '' && !/^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(stem)
  return `${isUsable ? stem : fallback}.${extension}`
}
