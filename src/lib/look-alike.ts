// Letters of Greek and Cyrillic that print like a Latin one: capitals, whose small letters are taken to
// do the same, but for small ones that do otherwise (Ν prints like N, but ν like v). Unicode's whole table
// (TR 39) is 200 kB; names of programs and people that are mistaken for each other are in these scripts.
const CAPITALS = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХІЈЅ'
const LATIN_CAPITALS = 'ABEZHIKMNOPTYXABEKMHOPCTYXIJS'

/** Writes each of some characters as the one at the same place of another text. */
function translator(from: string, to: string): (text: string) => string {
  const any = new RegExp(`[${from}]`, 'g')
  return (text) => text.replaceAll(any, (char) => to.charAt(from.indexOf(char)))
}

const toLatin = translator(
  `νυγωσһԁԛԝӏӀгп${CAPITALS}${CAPITALS.toLowerCase()}‘’‚‛´\`“”„‟`,
  `vuywohdqwllrn${LATIN_CAPITALS}${LATIN_CAPITALS.toLowerCase()}''''''""""`,
)
// Signs that many typefaces draw alike.
const toSign = translator('1|i0', 'lllo')

/** The length of a name's look where it is that of the name, as of most: ASCII, its blanks single and inside. -1 where
 *  the name has to be read. It costs a hundredth of the look itself. */
export const quickLength = (name: string): number =>
  /^[!-~]+( [!-~]+)*$/.test(name) ? name.length : -1

/** A form of a name that two names share when a person can take one for the other: it is the same for
 *  any case, width or kind of blank, dash and quotation mark, with or without characters that show
 *  nothing, and for letters of Latin, Greek and Cyrillic that look alike. */
export function lookOf(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replaceAll(/[\p{Z}\s\u2800]+/gu, ' ')
    .replaceAll(/\p{Pd}/gu, '-')
    .trim()
  return toSign(toLatin(plain).toLowerCase())
}
