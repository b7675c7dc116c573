import { memberOf, type Leaf, type Scalar } from '../recording/json'
import { isJwt, kindOf, momentOf } from './values'

/** What the product has to know of a token, whatever a firmware calls it. */
export const meanings = [
  'id',
  'name',
  'role',
  'created',
  'expires',
  'authorised',
  'lastUsed',
] as const
export type Meaning = (typeof meanings)[number]

/** What is known of the tokens in a recording apart from their fields' names. */
export type Clues = {
  /** Values that calls carry to say which token they mean. */
  ids: ReadonlySet<string>
  /** What was typed as a name. */
  names: ReadonlySet<string>
  /** Claims of the secrets. */
  claims: readonly unknown[]
  /** Paths, joined by dots, of what AUTHORISE changed. */
  changed: ReadonlySet<string>
}

export const noClues: Clues = {
  ids: new Set(),
  names: new Set(),
  claims: [],
  changed: new Set(),
}

/** A place in an object with all values seen there. */
export type Field = { path: readonly string[]; values: readonly Scalar[] }

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, '')

const byName: Record<Meaning, readonly [RegExp, number][]> = {
  id: [
    [/^(?:id|uuid|guid|jti|tokenid|keyid|identifier)$/, 4],
    [/^(?:handle|ref|key|serial|kid)$/, 2],
    [/(?:token|key|access|client|entry|grant)id$/, 3],
  ],
  name: [
    [/^(?:name|label|title|displayname|tokenname|keyname|clientname|bezeichnung)$/, 5],
    [/^(?:client|app|application|device|user|owner|consumer|audience|aud|purpose|holder|for)$/, 3],
    [/^(?:description|comment|note|subject)$/, 2],
  ],
  role: [
    [/^(?:roles?|rolle|rollen|scopes?)$/, 4],
    [/^(?:permissions?|rights?|access|accesslevel|level|type|group|profile|privileges?|kind)$/, 3],
  ],
  created: [[/creat|issued|^iat$|^cre$|^made|^added|since|erstellt|^from$|^start|born/, 4]],
  expires: [
    [/expir|^exp$|valid(?:until|to|till)|until$|^till$|notafter|ttl|lifetime|ablauf|gueltig/, 5],
    [/^end|ends|validity|validfor|duration|days$/, 4],
  ],
  authorised: [
    [/authori[sz]|activat|^active$|enabl|approv|granted|confirm|unlock|freigabe/, 4],
    [/^status$|^state$|pending|released/, 3],
  ],
  lastUsed: [[/last(?:used|use|seen|access|contact|request|activ)|usedat|lastat|^used|zuletzt/, 6]],
}

/** How well a field fits a meaning; below 3 it does not. */
function scoreOf(meaning: Meaning, { path, values }: Field, clues: Clues): number {
  const steps = path.filter((step) => step !== '[]')
  const own = plain(steps.at(-1) ?? '')
  // In `{"created": {"seconds": 1}}` the name is one step further out.
  const outer = plain(steps.at(-2) ?? '')
  const named = (text: string): number =>
    Math.max(0, ...byName[meaning].map(([pattern, points]) => (pattern.test(text) ? points : 0)))
  return Math.max(named(own), named(outer) - 1) + hint(meaning, path, values, clues)
}

function hint(
  meaning: Meaning,
  path: readonly string[],
  values: readonly Scalar[],
  clues: Clues,
): number {
  const some = (test: (value: Scalar) => boolean): number => (values.some(test) ? 1 : 0)
  const claim = (name: string, value: Scalar): boolean =>
    clues.claims.some((claims) => memberOf(claims, name) === value)
  const isMomentOf = (name: string, value: Scalar): boolean =>
    clues.claims.some((claims) => {
      const at = memberOf(claims, name)
      const moment = momentOf(value)
      return typeof at === 'number' && moment !== null && Math.abs(moment - at * 1000) < 1500
    })
  switch (meaning) {
    case 'id':
      return 5 * some((value) => clues.ids.has(String(value)) || claim('jti', value))
    case 'name':
      return (
        5 *
        some(
          (value) => typeof value === 'string' && (clues.names.has(value) || claim('aud', value)),
        )
      )
    case 'role':
      return 4 * some((value) => kindOf(value) === 'word' && claim('role', value))
    case 'created':
      return 4 * some((value) => isMomentOf('cre', value) || isMomentOf('iat', value))
    case 'expires':
      return 4 * some((value) => isMomentOf('exp', value))
    case 'authorised':
      return clues.changed.has(path.join('.')) ? 5 : 0
    case 'lastUsed':
      return some((value) => momentOf(value) !== null)
  }
}

/** Which field is which. A field has one meaning, a meaning one field. */
export function assignMeanings<F extends Field>(
  fields: readonly F[],
  clues: Clues,
): Map<Meaning, F> {
  const candidates = meanings
    .flatMap((meaning) =>
      fields.map((field) => ({ meaning, field, score: scoreOf(meaning, field, clues) })),
    )
    .filter(({ score, meaning, field }) => score >= 3 && canBe(meaning, field))
    .toSorted((a, b) => b.score - a.score)
  const found = new Map<Meaning, F>()
  const taken = new Set<F>()
  for (const { meaning, field } of candidates) {
    if (found.has(meaning) || taken.has(field)) continue
    found.set(meaning, field)
    taken.add(field)
  }
  return found
}

/** No secret, no text where a moment is wanted, and so on. */
function canBe(meaning: Meaning, { values }: Field): boolean {
  const given = values.filter((value) => value !== null)
  if (given.some((value) => typeof value === 'string' && isJwt(value))) return false
  switch (meaning) {
    case 'id':
      return given.every((value) => typeof value === 'string' || Number.isInteger(value))
    case 'name':
    case 'role':
      return given.every((value) => typeof value === 'string')
    case 'created':
    case 'expires':
    case 'lastUsed':
      return given.every(
        (value) => typeof value === 'number' || momentOf(value) !== null || value === '',
      )
    case 'authorised':
      return true
  }
}

/** Leaves of one or more objects, gathered by place. */
export function fieldsOf(leaves: readonly Leaf[]): Field[] {
  const fields = new Map<string, { path: readonly string[]; values: Scalar[] }>()
  for (const { path, value } of leaves) {
    const key = path.join('.')
    const field = fields.get(key) ?? { path, values: [] }
    field.values.push(value)
    fields.set(key, field)
  }
  return [...fields.values()]
}
