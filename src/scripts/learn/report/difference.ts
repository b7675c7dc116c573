import {
  askedDifferences,
  managed,
  tokenDifferences,
  type Difference,
  type ManagedRole,
  type Tools,
} from './field-difference'
import type { Learnt } from '../tokens/learnt'
import type { LearntCall } from '../tokens/learnt-call'
import { pathText, placeText, segmentsKey } from './place-text'
import { joinSafe, ownText, safe } from '../words/safe'
import { lineText } from './source-lines'

/** Every difference between what a recording shows and the contract. Calls that it does not hold give none. */
export function differences(learnt: Learnt, tools: Tools): Difference[] {
  const { contract } = tools
  const { list, add, authorise, revoke } = learnt.calls
  return [
    ...(list
      ? [
          ...callDifferences('list', list, tools),
          ...(learnt.row ? tokenDifferences('list', learnt.row, contract.row, tools) : []),
        ]
      : []),
    ...(add ? addDifferences(add, learnt, tools) : []),
    ...(authorise ? authoriseDifferences(authorise, learnt, tools) : []),
    ...(revoke ? revokeDifferences(revoke, tools) : []),
  ]
}

function callDifferences(role: ManagedRole, call: LearntCall, tools: Tools): Difference[] {
  const { contract, source, words } = tools
  const ours = contract.calls[role]
  const { title } = managed[role]
  const found: Difference[] = []
  if (call.method !== ours.method) {
    found.push({
      call: title,
      what: safe`method`,
      ours: ownText(ours.method),
      theirs: ownText(call.method),
      change: lineText(source, 'accessTokenCalls', managed[role].call),
    })
  }
  if (segmentsKey(call.path) !== ours.path || call.query.length > 0) {
    found.push({
      call: title,
      what: safe`path`,
      ours: ownText(ours.path),
      theirs: pathText(call, words),
      change: lineText(source, 'accessTokenPaths', managed[role].path),
    })
  }
  const sendsBody = call.request !== null
  if (role !== 'add' && sendsBody && !ours.hasBody) {
    found.push({
      call: title,
      what: safe`body of the request`,
      ours: safe`none`,
      theirs: safe`see its shape`,
      change: safe`add it as \`json\` to ${lineText(source, 'accessTokenCalls', managed[role].call)}`,
    })
  }
  return found
}

function addDifferences(call: LearntCall, learnt: Learnt, tools: Tools): Difference[] {
  const { contract } = tools
  const found = callDifferences('add', call, tools)
  const types = call.requestTypes.filter((type) => type !== 'json')
  if (types.length > 0) {
    found.push({
      call: managed.add.title,
      what: safe`encoding of the request`,
      ours: safe`json`,
      theirs: joinSafe(types.map(ownText), ownText(', ')),
      change: safe`src/api/change-tokens.ts, createToken`,
    })
  }
  // Refusals alone tell nothing of a good answer, and neither does one whose body is missing.
  if (call.answerTypes.length === 0) return found
  if (learnt.asked) found.push(...askedDifferences(learnt.asked, tools))
  found.push(...secretDifference(learnt.secret, tools))
  return [...found, ...tokenDifferences('add', learnt.made, contract.made, tools, learnt.row)]
}

function secretDifference(
  theirs: Learnt['secret'],
  { contract, source, words }: Tools,
): Difference[] {
  const ours = contract.secret
  if (theirs && !theirs.isHeader && theirs.place.join('.') === ours.join('.')) return []
  const place = theirs ? placeText(theirs.place, words) : safe`not in this answer`
  return [
    {
      call: managed.add.title,
      what: safe`where the secret is`,
      ours: placeText(ours, words),
      theirs: theirs?.isHeader === true ? safe`header ${place}` : place,
      change: lineText(source, 'createdTokenWire', ours.at(-1)),
    },
  ]
}

function authoriseDifferences(call: LearntCall, learnt: Learnt, tools: Tools): Difference[] {
  const found = callDifferences('authorise', call, tools)
  if (call.answerTypes.length === 0) return found
  return [
    ...found,
    ...tokenDifferences(
      'authorise',
      learnt.authorised,
      tools.contract.authorised,
      tools,
      learnt.row,
    ),
  ]
}

function revokeDifferences(call: LearntCall, tools: Tools): Difference[] {
  const { contract, source } = tools
  const found = callDifferences('revoke', call, tools)
  const statuses = [...call.statuses.keys()].filter((status) => status >= 200 && status < 300)
  const wanted = contract.revokeStatus
  if (wanted !== undefined && statuses.some((status) => status !== wanted)) {
    found.push({
      call: managed.revoke.title,
      what: safe`status of a good answer`,
      ours: safe`${wanted}`,
      theirs: joinSafe(
        statuses.map((status) => safe`${status}`),
        ownText(', '),
      ),
      change: safe`\`doneStatus\` in ${lineText(source, 'accessTokenCalls', 'revoke')}`,
    })
  }
  return found
}
