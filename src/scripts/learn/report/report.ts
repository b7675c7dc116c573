import type { Contract } from './contract'
import { differences } from './difference'
import type { Difference } from './field-difference'
import type { Learnt, Step } from '../tokens/learnt'
import type { Carrier, LearntCall } from '../tokens/learnt-call'
import { pathText } from './place-text'
import { MAX_ENTRIES } from '../recording/har'
import { callRoles } from '../tokens/roles'
import { joinSafe, ownText, safe, type Safe } from '../words/safe'
import type { Shape } from '../tokens/shape'
import { shapeLines } from './shape-text'
import { signInDifferences } from './sign-in-difference'
import { titles } from './titles'
import type { Words } from '../words/words'

export type ReportInput = {
  learnt: Learnt
  contract: Contract
  /** The contract's file, for the numbers of its lines. */
  source: string
  words: Words
  counts: { calls: number; elsewhere: number; unreadable: number }
}

const MAX_STEPS = 60

/** The report as Markdown. */
export function reportOf(input: ReportInput): Safe {
  const { learnt, words, counts } = input
  const body = [
    ...differenceLines(input),
    ...stepLines(learnt.steps, words),
    ...callRoles.flatMap((role) => {
      const call = learnt.calls[role]
      return call ? callLines(call, learnt, words) : []
    }),
  ]
  const lines = [
    safe`# How this meter manages access tokens`,
    safe``,
    safe`Learnt from a recording of ${counts.calls} calls to one meter. It holds names of paths and fields and the kinds`,
    safe`of values, no values: \`{id}\` stands for the id of a token, \`{value}\` for another value.`,
    // Last, as the body decides how many names are hidden.
    ...remarks(input),
    ...body,
  ]
  return joinSafe(lines, ownText('\n'))
}

function remarks({ learnt, words, counts }: ReportInput): Safe[] {
  const missing = (['list', 'add', 'authorise', 'revoke'] as const).filter(
    (role) => !learnt.calls[role],
  )
  const lines = [
    ...(counts.elsewhere > 0 ? [safe`- Left out: ${counts.elsewhere} calls to other hosts.`] : []),
    ...(counts.unreadable > 0
      ? [
          safe`- Left out: ${counts.unreadable} entries that are no http calls, or come after the first ${MAX_ENTRIES}.`,
        ]
      : []),
    ...missing.map(
      (role) => safe`- **${titles[role]} is not in the recording**, or not recognised.`,
    ),
    ...callRoles.flatMap((role) => {
      const count = learnt.calls[role]?.missingAnswers ?? 0
      return count === 0
        ? []
        : [
            safe`- **${titles[role]}: the browser kept no body of ${count} good answers.** What they hold is not told below; record once more.`,
          ]
    }),
    ...(words.hidden > 0
      ? [
          safe`- Names that could be the user's own, shown as \`{word-1}\` and so on: ${words.hidden}. See docs/adapting.md.`,
        ]
      : []),
  ]
  return lines.length > 0 ? [safe``, ...lines] : []
}

function differenceLines({ learnt, contract, source, words }: ReportInput): Safe[] {
  const found = differences(learnt, { contract, source, words })
  const signIn = signInDifferences(learnt, words)
  return [
    safe``,
    safe`## Differences from src/api/schemas/access-token.ts`,
    safe``,
    ...(found.length === 0 ? [safe`No difference: all that was recorded fits.`] : tableOf(found)),
    ...(signIn.length === 0
      ? []
      : [safe``, safe`## Differences at sign-in and sign-out`, safe``, ...tableOf(signIn)]),
  ]
}

const tableOf = (rows: readonly Difference[]): Safe[] => [
  safe`| call | what | contract | this meter | change |`,
  safe`| --- | --- | --- | --- | --- |`,
  ...rows.map(
    ({ call, what, ours, theirs, change }) =>
      safe`| ${call} | ${what} | ${ours} | ${theirs} | ${change} |`,
  ),
]

function stepLines(steps: readonly Step[], words: Words): Safe[] {
  const shown = steps.slice(0, MAX_STEPS).map(({ role, ids, secret, status, rows }, index) => {
    const about = ids.map((id) => safe` ${words.standIn('id', id)}`)
    const hands = secret === null ? safe`` : safe`, hands out ${words.standIn('secret', secret)}`
    const count = rows === null ? safe`` : safe`, rows: ${rows}`
    return safe`${index + 1}. ${titles[role]}${joinSafe(about, ownText(''))}: ${statusText(status)}${count}${hands}`
  })
  const more = steps.length - shown.length
  return [
    safe``,
    safe`## In the order of the recording`,
    safe``,
    ...shown,
    ...(more > 0 ? [safe``, safe`and ${more} more.`] : []),
  ]
}

const statusText = (status: number): Safe => (status === 0 ? safe`no answer` : safe`${status}`)

const carriers: Record<Carrier, Safe> = {
  bearer: safe`Authorization: Bearer`,
  authorization: safe`Authorization of another kind`,
  cookie: safe`a cookie`,
  none: safe`nothing (some browsers leave it out of a recording)`,
}

function callLines(call: LearntCall, { claims }: Learnt, words: Words): Safe[] {
  const statuses = [...call.statuses]
    .toSorted(([a], [b]) => a - b)
    .map(([status, count]) => safe`${statusText(status)} (${count} x)`)
  return [
    safe``,
    safe`## ${titles[call.role]}`,
    safe``,
    safe`\`${ownText(call.method)} ${pathText(call, words)}\`: ${joinSafe(statuses, ownText(', '))}`,
    safe``,
    safe`Recognised by: ${joinSafe(
      call.carriers.map((carrier) => carriers[carrier]),
      ownText(', '),
    )}.`,
    ...(call.unlike > 0
      ? [safe``, safe`Calls of this role with another method or path: ${call.unlike}.`]
      : []),
    ...blockOf(safe`Sends (${typesText(call.requestTypes)})`, call.request, words),
    ...blockOf(safe`Answers (${typesText(call.answerTypes)})`, call.answer, words),
    ...blockOf(safe`Refuses with`, call.refusal, words),
    ...(call.role === 'sign-in' ? blockOf(safe`Claims of its JWT`, claims.session, words) : []),
    ...(call.role === 'add' ? blockOf(safe`Claims of the secret`, claims.secret, words) : []),
  ]
}

const typesText = (types: LearntCall['requestTypes']): Safe =>
  joinSafe(types.map(ownText), ownText(', '))

function blockOf(title: Safe, shape: Shape | null, words: Words): Safe[] {
  if (!shape) return []
  return [
    safe``,
    safe`${title}:`,
    safe``,
    safe`\`\`\`text`,
    ...shapeLines(shape, words),
    safe`\`\`\``,
  ]
}
