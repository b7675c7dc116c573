import * as fc from 'fast-check'

/** The cases of every property are the same in each run. Others: PROPERTY_SEED=1234 npm run test:unit */
const seed = Number(process.env['PROPERTY_SEED'] ?? 20_270_301)

/** Holds a property against random cases. @param runs how many
 *  @throws Error that names the seed and the simplest case that fails */
export function holds<Case>(property: fc.IProperty<Case>, runs = 100): void {
  fc.assert(property, { seed, numRuns: runs })
}

/** The same for a property that waits. */
export function holdsAsync<Case>(property: fc.IAsyncProperty<Case>, runs = 100): Promise<void> {
  return fc.assert(property, { seed, numRuns: runs })
}

/** Zones of every kind: halves and quarters of an hour, clocks that change at midnight, by half an hour or
 *  the other way round, both ends of the date line. */
export const anyZone: fc.Arbitrary<string> = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'Europe/Dublin',
  'Africa/Cairo',
  'America/New_York',
  'America/Santiago',
  'America/St_Johns',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
)

const dayIn = (year: fc.Arbitrary<number>, days: fc.Arbitrary<readonly [number, number]>) =>
  fc
    .tuple(year, days)
    .map(([inYear, [month, day]]) =>
      new Date(Date.UTC(inYear, month, day)).toISOString().slice(0, 10),
    )

const anyYear = fc.integer({ min: 2020, max: 9990 })
const around = (month: number, from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((day) => [month, day] as const)

/** A day from 2020 to 9990, `2027-02-21`: many of them near a change of clocks, a leap day or the end of a
 *  year. */
export const anyDay: fc.Arbitrary<string> = dayIn(
  fc.oneof(fc.integer({ min: 2024, max: 2040 }), anyYear),
  fc.oneof(
    around(0, 1, 365),
    around(1, 26, 30),
    around(2, 7, 32),
    around(3, 1, 30),
    around(8, 1, 30),
    around(9, 1, 32),
    around(10, 1, 8),
    around(11, 28, 34),
  ),
)

/** What breaks sentences, files and shells, split at blanks; and what a blank cannot stand beside. */
const breaking = [
  ...`" ' \\ \` $ $& \${HOME} $(id) {{ }} {% {name} # %s : - &a *a !x | > @{s:k} ;; <!-- ]]>`.split(
    ' ',
  ),
  ...'</script> שלום ß ΟΔΟΣ __proto__ constructor null 0x1F ~'.split(' '),
  ...': |- |\n|\r\n|\u0000|\u0085|\u2028|\u202E|\u2069|\u200B|\uFEFF|\uD800'.split('|'),
]

/** A name as somebody, or some meter, may have it: any Unicode, with what breaks sentences and files. */
export const anyName: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(...breaking),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''))
