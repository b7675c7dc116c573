import type { Contract, ContractField, ContractToken } from './contract'
import { allowedText, fits } from './fits'
import type { LearntField, LearntToken } from '../tokens/learnt-token'
import type { Meaning } from '../tokens/meanings'
import { placeText } from './place-text'
import { joinSafe, ownText, safe, type Safe } from '../words/safe'
import { kindsText } from './shape-text'
import { lineText } from './source-lines'
import type { Kind } from '../tokens/values'
import type { Words } from '../words/words'

/** One thing in which a firmware differs from the contract. */
export type Difference = {
  call: Safe
  what: Safe
  ours: Safe
  theirs: Safe
  /** What to change, and on which lines of the contract's file. */
  change: Safe
}

export type Tools = { contract: Contract; source: string; words: Words }

/** The calls that manage tokens, with their names in the contract's file. */
export const managed = {
  list: { title: safe`LIST`, call: 'list', path: 'tokens', answer: 'tokenListWire' },
  add: { title: safe`ADD`, call: 'create', path: 'tokens', answer: 'createdTokenWire' },
  authorise: {
    title: safe`AUTHORISE`,
    call: 'authorise',
    path: 'authorise',
    answer: 'oneTokenWire',
  },
  revoke: { title: safe`REVOKE`, call: 'revoke', path: 'token', answer: '' },
} as const

export type ManagedRole = keyof typeof managed

/** Where the token is in an answer, and its fields; those that are like the list's are told there. */
export function tokenDifferences(
  role: ManagedRole,
  theirs: LearntToken | null,
  ours: ContractToken,
  tools: Tools,
  list: LearntToken | null = null,
): Difference[] {
  const { title } = managed[role]
  const isToldAlready = (meaning: Meaning): boolean => {
    const [here, there] = [theirs?.fields.get(meaning), list?.fields.get(meaning)]
    return list !== null && here?.path.join('.') === there?.path.join('.')
  }
  const isEmpty = !theirs || theirs.fields.size === 0
  return [
    ...placeDifference(role, theirs, ours, tools),
    ...(isEmpty ? [] : [...ours.fields])
      .filter(([meaning]) => !isToldAlready(meaning))
      .flatMap(([meaning, field]) =>
        fieldDifference(title, meaning, theirs?.fields.get(meaning), field, {
          ...tools,
          change: linesIn(tools.source, ['tokenWire', 'fromTokenWire'], field.path[0]),
          isAsked: false,
        }),
      ),
  ]
}

function placeDifference(
  role: ManagedRole,
  theirs: LearntToken | null,
  ours: ContractToken,
  { source, words }: Tools,
): Difference[] {
  // A contract that asks for no token takes any answer.
  if (ours.fields.size === 0 || theirs?.place.join('.') === ours.place.join('.')) return []
  const lines = lineText(source, managed[role].answer, ours.place[0])
  return [
    {
      call: managed[role].title,
      what: safe`where the token is`,
      ours: placeText(ours.place, words),
      theirs: theirs ? placeText(theirs.place, words) : safe`not in this answer`,
      change: theirs ? lines : safe`${lines}; and what reads it in src/api/access-tokens.ts`,
    },
  ]
}

const linesIn = (
  source: string,
  declarations: readonly string[],
  member: string | undefined,
): Safe =>
  joinSafe(
    declarations.map((declaration) => lineText(source, declaration, member)),
    ownText('; '),
  )

/** What ADD sends. */
export function askedDifferences(asked: LearntToken, tools: Tools): Difference[] {
  const { contract, source, words } = tools
  const lines = (name: string | undefined): Safe =>
    linesIn(source, ['createTokenWire', 'toCreateTokenWire'], name)
  return [
    ...[...contract.asked.fields].flatMap(([meaning, field]) =>
      fieldDifference(managed.add.title, meaning, asked.fields.get(meaning), field, {
        ...tools,
        change: lines(field.path[0]),
        isAsked: true,
      }),
    ),
    ...asked.others.map((field) => ({
      call: managed.add.title,
      what: safe`a field more in the request`,
      ours: safe`not sent`,
      theirs: safe`${placeText(field.path, words)}: ${kindsText(field.shape, words)}`,
      change: lines(undefined),
    })),
  ]
}

const meaningTexts: Record<Meaning, Safe> = {
  id: safe`id`,
  name: safe`name`,
  role: safe`role`,
  created: safe`when it was made`,
  expires: safe`when it ends`,
  authorised: safe`whether it is authorised`,
  lastUsed: safe`when it was last used`,
}

function fieldDifference(
  call: Safe,
  meaning: Meaning,
  theirs: LearntField | undefined,
  ours: ContractField,
  { words, change, isAsked }: Tools & { change: Safe; isAsked: boolean },
): Difference[] {
  const what = isAsked ? safe`${meaningTexts[meaning]}, in the request` : meaningTexts[meaning]
  const wanted = safe`${placeText(ours.path, words)}: ${allowedText(ours.allowed)}`
  if (!theirs) {
    if (ours.allowed.kinds.has('absent')) return []
    return [{ call, what, ours: wanted, theirs: safe`not found`, change }]
  }
  const isSame = theirs.path.join('.') === ours.path.join('.')
  if (isSame && fits(theirs.shape, theirs.isOptional, ours.allowed)) return []
  const optional = theirs.isOptional ? safe` or absent` : safe``
  return [
    {
      call,
      what,
      ours: wanted,
      theirs: safe`${placeText(theirs.path, words)}: ${kindsText(theirs.shape, words)}${optional}`,
      change: joinSafe([change, ...changeHint(meaning, theirs, isAsked)], ownText('; ')),
    },
  ]
}

/** How a time in another unit is read or written, and what to make of a state without a time. */
function changeHint(meaning: Meaning, { shape: { kinds } }: LearntField, isAsked: boolean): Safe[] {
  const has = (...wanted: readonly Kind[]) => wanted.some((kind) => kinds.has(kind))
  if (meaning === 'authorised' && has('boolean', 'word')) {
    return [safe`it tells no time: take \`createdAt\` where it says yes, null where it says no`]
  }
  if (has('ms', 'msNever')) {
    return [isAsked ? safe`send \`expiresAt\` as it is` : safe`take the number without \`toMs\``]
  }
  if (has('isoTime')) {
    return [
      isAsked
        ? safe`send \`new Date(expiresAt).toISOString()\``
        : safe`read it with \`Date.parse\``,
    ]
  }
  return has('isoDate', 'isoLocalTime', 'otherDate')
    ? [safe`a day or time in the meter's own zone`]
    : []
}
