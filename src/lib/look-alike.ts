// Letters of Greek and Cyrillic that print like a Latin one: capitals, whose small letters are taken to
// do the same, then small ones that do otherwise (Ν prints like N, but ν like v). Unicode's whole table
// (TR 39) is 200 kB; names of programs and people that are mistaken for each other are in these scripts.
const CAPITALS = ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХІЈЅ', 'ABEZHIKMNOPTYXABEKMHOPCTYXIJS'] as const
const SMALL = ['νυγωσһԁԛԝӏӀгп', 'vuywohdqwllrn'] as const

// Signs that many typefaces draw alike.
const SIGNS = ['1|i0', 'lllo'] as const

type Table = ReadonlyMap<string, string>
type Columns = readonly [from: string, to: string]

const table = ([from, to]: Columns): Table =>
  new Map(Array.from(from, (char, index) => [char, to.charAt(index)]))

const latinOf: Table = new Map([
  ...table(CAPITALS),
  ...table([CAPITALS[0].toLowerCase(), CAPITALS[1].toLowerCase()]),
  ...table(SMALL),
])
const signOf = table(SIGNS)

const translated = (text: string, by: Table) =>
  Array.from(text, (char) => by.get(char) ?? char).join('')

/** A form of a name that two names share when a person can take one for the other: it is the same for
 *  any case, width or kind of blank, dash and quotation mark, with or without characters that show
 *  nothing, and for letters of Latin, Greek and Cyrillic that look alike. */
export function lookOf(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replaceAll(/[\p{Z}\s\u2800]+/gu, ' ')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/[‘’‚‛´`]/g, "'")
    .replaceAll(/[“”„‟]/g, '"')
    .trim()
  return translated(translated(plain, latinOf).toLowerCase(), signOf)
}
